package dev.connectiondoctor.real;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** stunnel in front of a service that speaks plain HTTP. */
@RealPart
class StunnelTest {
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
    void inFrontOfASoundServiceItIsHealthy() throws Exception {
        int port = Stunnel.before(bench, bench.plain(Bench.gateway()));
        assertThat(bench.check(bench.at(port)).isHealthy().json()).contains("\"protocol\" : \"TLSv1.3\"");
    }

    @Test
    void withTls12AloneItIsHealthy() throws Exception {
        int port = Stunnel.before(bench, bench.plain(Bench.gateway()), "sslVersionMax = TLSv1.2");
        assertThat(bench.check(bench.at(port)).isHealthy().json()).contains("\"protocol\" : \"TLSv1.2\"");
    }

    @Test
    void itWantsAClientCertificate() throws Exception {
        int port = Stunnel.before(bench, bench.plain(Bench.gateway()), "verifyChain = yes",
                "CAfile = " + bench.path("roots.pem"));
        bench.check(bench.at(port)).is("tls.client-certificate-required");
    }

    @Test
    void itWantsAClientCertificateInTls12() throws Exception {
        int port = Stunnel.before(bench, bench.plain(Bench.gateway()), "verifyChain = yes",
                "CAfile = " + bench.path("roots.pem"), "sslVersionMax = TLSv1.2");
        bench.check(bench.at(port)).is("tls.client-certificate-required");
    }
}
