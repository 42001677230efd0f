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
    void aStreamThatItHoldsBackStillEnds() throws Exception {
        Diagnosis diagnosis = bench.check(gateway(Mitmproxy.start(bench, "roots.pem")));
        assertThat(diagnosis.report().findings()).extracting(Finding::id)
                .as(diagnosis::text)
                .isSubsetOf("stream.buffered");
        assertThat(diagnosis.json()).contains("\"endedBy\" : \"terminal-event\"");
    }

    @Test
    void itDoesNotTrustTheService() throws Exception {
        bench.write("stranger.pem", Mint.pem(Authority.root("CN=Stranger").certificate()));
        bench.check(gateway(Mitmproxy.start(bench, "stranger.pem"))).is("request.bad-gateway").names("mitmproxy");
    }

    private Options gateway(Mitmproxy proxy) throws Exception {
        return bench.at(bench.secured(Bench.gateway())).withProxy(proxy.url()).withPublicRoots(proxy.authority());
    }
}
