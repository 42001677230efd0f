package dev.connectiondoctor.real;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.connectiondoctor.fault.Finding;
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

    /** The authorities of a company, as they were made twenty years ago. */
    @Test
    void itsAuthorityIsOfLongAgo() throws Exception {
        oldAuthority();
        Diagnosis diagnosis = bench
                .check(bench.at(start("-www", "-cipher", "DEFAULT@SECLEVEL=0"))
                        .withSystemRoots(bench.folder().resolve("old-root.pem"))
                        .withDepth(Depth.QUICK));
        assertThat(diagnosis.report().findings()).as(diagnosis::text)
                .extracting(Finding::id)
                .contains("tls.weak-authority");
        assertThat(diagnosis.trust("Codex").today()).isEqualTo("refuses");
        assertThat(diagnosis.trust("curl").today()).isEqualTo("refuses");
        assertThat(diagnosis.trust("Browsers").today()).isEqualTo("unknown");
    }

    private void oldAuthority() throws Exception {
        for (String command : List.of(
                "req -x509 -newkey rsa:1024 -sha1 -nodes -days 30 -subj /CN=Old-Root -keyout old-root.key -out old-root.pem",
                "req -newkey rsa:1024 -nodes -subj /CN=Old-Issuing -addext basicConstraints=critical,CA:TRUE "
                        + "-keyout issuing.key -out issuing.csr",
                "x509 -req -sha1 -in issuing.csr -CA old-root.pem -CAkey old-root.key -CAcreateserial -days 30 "
                        + "-copy_extensions copy -out issuing.pem",
                "req -newkey rsa:2048 -nodes -subj /CN=" + Bench.HOST + " -addext subjectAltName=DNS:" + Bench.HOST
                        + " -keyout server.key -out server.csr",
                "x509 -req -sha1 -in server.csr -CA issuing.pem -CAkey issuing.key -CAcreateserial -days 30 "
                        + "-copy_extensions copy -out leaf.pem")) {
            Program.run(bench.folder(), ("openssl " + command).split(" "));
        }
        bench.write("server.pem", Files.readString(bench.folder().resolve("leaf.pem"))
                + Files.readString(bench.folder().resolve("issuing.pem")));
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
