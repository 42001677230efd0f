package dev.connectiondoctor.real;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.connectiondoctor.practice.mint.Leaf;
import dev.connectiondoctor.stage.Depth;

/** OpenSSL's own server: handshakes as the most widely used library makes and refuses them. It answers no prompts. */
@RealPart
class OpensslTest {
    private Bench bench;

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        bench = new Bench(folder);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void itsStatusPageIsNoService() throws Exception {
        check("http.not-an-api", "-www");
    }

    @Test
    void withTls12AloneItIsTheSame() throws Exception {
        check("http.not-an-api", "-www", "-tls1_2");
    }

    @Test
    void itSpeaksOnlyAnOldVersion() throws Exception {
        check("tls.only-old-versions", "-www", "-tls1_1", "-cipher", "DEFAULT@SECLEVEL=0");
    }

    @Test
    void itSharesNoCipher() throws Exception {
        check("tls.handshake-refused", "-www", "-tls1_2", "-cipher", "ECDHE-ECDSA-CAMELLIA128-SHA256");
    }

    @Test
    void itWantsAClientCertificate() throws Exception {
        check("tls.client-certificate-required", "-www", "-Verify", "1", "-verify_return_error");
    }

    @Test
    void itWantsAClientCertificateInTls12() throws Exception {
        check("tls.client-certificate-required", "-www", "-Verify", "1", "-verify_return_error", "-tls1_2");
    }

    @Test
    void itsCertificateVouchesForItself() throws Exception {
        Program.run(bench.folder(), "openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "30", "-subj",
                "/CN=" + Bench.HOST, "-addext", "subjectAltName=DNS:" + Bench.HOST, "-keyout", "server.key", "-out",
                "server.pem");
        check("tls.self-signed", "-www");
    }

    @Test
    void itsCertificateHasExpired() throws Exception {
        bench.identity("server", bench.mint()
                .sound(Leaf.standard().valid(Duration.ofDays(-100), Duration.ofDays(-1))));
        check("tls.expired", "-www");
    }

    @Test
    void itsCertificateIsForAnotherHost() throws Exception {
        bench.identity("server", bench.mint().sound(Leaf.forHosts("other.test", List.of("other.test"))));
        check("tls.wrong-host", "-www");
    }

    @Test
    void itIsSpokenToInPlainHttp() throws Exception {
        int port = start("-www");
        bench.check(bench.at("http://localhost:" + port + "/v1").withDepth(Depth.QUICK))
                .is("settings.base-url-needs-https");
    }

    private void check(String finding, String... more) throws Exception {
        bench.check(bench.at(start(more)).withDepth(Depth.QUICK)).is(finding);
    }

    private int start(String... more) throws Exception {
        int port = Bench.freePort();
        List<String> command = new ArrayList<>(List.of("openssl", "s_server", "-accept", "127.0.0.1:" + port, "-cert",
                "server.pem", "-cert_chain", "server.pem", "-key", "server.key"));
        command.addAll(List.of(more));
        bench.start(command.toArray(String[]::new)).awaitWords("ACCEPT");
        return port;
    }
}
