package dev.connectiondoctor.real;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.connectiondoctor.Options;
import dev.connectiondoctor.fault.Finding;
import dev.connectiondoctor.practice.mint.Authority;
import dev.connectiondoctor.practice.mint.Mint;

/** mitmproxy between the doctor and a service: it opens what goes through it, and holds streams back to their end. */
@RealPart
class MitmproxyTest {
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
    void itIsRecognisedByItsAuthority() throws Exception {
        bench.check(gateway(start("roots.pem"))).is("tls.intercepted-untrusted").names("mitmproxy");
    }

    @Test
    void whereItsAuthorityIsKnownProgramsWithAListOfTheirOwnStillRefuseIt() throws Exception {
        Options options = gateway(start("roots.pem")).withSystemRoots(authority());
        bench.check(options).is("tls.intercepted").names("mitmproxy");
    }

    @Test
    void aStreamThatItHoldsBackStillEnds() throws Exception {
        Diagnosis diagnosis = bench.check(gateway(start("roots.pem")).withPublicRoots(authority()));
        assertThat(diagnosis.report().findings()).extracting(Finding::id)
                .as(diagnosis::text)
                .isSubsetOf("stream.buffered");
        assertThat(diagnosis.json()).contains("\"endedBy\" : \"terminal-event\"", "\"tokensPerSecond\" : null");
    }

    @Test
    void itDoesNotTrustTheService() throws Exception {
        bench.write("stranger.pem", Mint.pem(Authority.root("CN=Stranger").certificate()));
        Options options = gateway(start("stranger.pem"));
        bench.check(options.withPublicRoots(authority())).is("request.bad-gateway").names("mitmproxy");
    }

    private Path authority() {
        return bench.folder().resolve("mitmproxy/mitmproxy-ca-cert.pem");
    }

    private Options gateway(String proxy) throws Exception {
        return bench.at("https://localhost:" + bench.secured(Bench.gateway()) + "/v1").withProxy("http://" + proxy);
    }

    /** @param trusted file of the roots that it trusts */
    private String start(String trusted) throws Exception {
        int port = Bench.freePort();
        bench.start("mitmdump", "--listen-host", "127.0.0.1", "--listen-port", String.valueOf(port), "--set",
                "confdir=" + bench.path("mitmproxy"), "--set",
                "ssl_verify_upstream_trusted_ca=" + bench.path(trusted)).awaitPort(port);
        return "127.0.0.1:" + port;
    }
}
