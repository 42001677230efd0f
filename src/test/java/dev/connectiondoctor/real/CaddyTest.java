package dev.connectiondoctor.real;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Caddy in front of a service: TLS and HTTP of Go's library, as in many gateways. */
@RealPart
class CaddyTest {
    private static final String CONFIGURATION = """
            {
                admin off
                auto_https off
                skip_install_trust
            }
            https://HOST:PORT, https://localhost:PORT {
                bind 127.0.0.1
                tls FOLDER/server.pem FOLDER/server.key
                SITE
            }
            """;

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
    void inFrontOfASoundServiceItIsHealthyInHttp2() throws Exception {
        int port = start("reverse_proxy 127.0.0.1:" + bench.plain(Bench.gateway()));
        Diagnosis diagnosis = bench.check(bench.at(port)).isHealthy();
        assertThat(diagnosis.json()).contains("\"httpVersion\" : \"HTTP/2\"");
    }

    @Test
    void itAnswers502ForAServiceThatIsDown() throws Exception {
        int port = start("reverse_proxy 127.0.0.1:" + Bench.freePort());
        bench.check(bench.at(port)).is("request.bad-gateway").names("Caddy");
    }

    @Test
    void plainHttpToItsTlsPort() throws Exception {
        int port = start("reverse_proxy 127.0.0.1:" + bench.plain(Bench.gateway()));
        bench.check(bench.at("http://localhost:" + port + "/v1")).is("settings.base-url-needs-https");
    }

    @Test
    void aNameThatItHasNoCertificateFor() throws Exception {
        int port = start("respond OK");
        bench.check(bench.at("https://other.elsewhere.test:" + port + "/v1")).is("tls.handshake-refused");
    }

    private int start(String site) throws Exception {
        int port = Bench.freePort();
        bench.write("Caddyfile", CONFIGURATION.replace("HOST", Bench.HOST)
                .replace("PORT", String.valueOf(port))
                .replace("SITE", site));
        bench.start("caddy", "run", "--adapter", "caddyfile", "--config", bench.path("Caddyfile")).awaitPort(port);
        return port;
    }
}
