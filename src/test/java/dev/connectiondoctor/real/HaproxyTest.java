package dev.connectiondoctor.real;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.connectiondoctor.practice.wire.LineFault;

/** HAProxy in front of a service. */
@RealPart
class HaproxyTest {
    private static final String CONFIGURATION = """
            defaults
                mode http
                retries 0
                timeout connect 5s
                timeout client 60s
                timeout server 60s
                timeout http-request 10s
            frontend door
                bind 127.0.0.1:PORT ssl crt FOLDER/server.both.pem alpn ALPN
                default_backend service
            backend service
                BACKEND
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
    void inFrontOfASoundServiceItIsHealthy() throws Exception {
        int port = start("http/1.1", "server one 127.0.0.1:" + bench.plain(Bench.gateway()));
        bench.check(bench.at(port)).isHealthy();
    }

    @Test
    void inHttp2ItIsHealthy() throws Exception {
        int port = start("h2,http/1.1", "server one 127.0.0.1:" + bench.plain(Bench.gateway()));
        Diagnosis diagnosis = bench.check(bench.at(port)).isHealthy();
        assertThat(diagnosis.json()).contains("\"httpVersion\" : \"HTTP/2\"");
    }

    @Test
    void itAnswers503WhenItHasNoServer() throws Exception {
        int port = start("http/1.1", "");
        bench.check(bench.at(port))
                .is("request.upstream-unavailable")
                .names("HAProxy")
                .names("503 Service Unavailable: No server is available")
                .notes("by-server", "everything");
    }

    @Test
    void itAnswers503WhenItsServerIsDown() throws Exception {
        int port = start("http/1.1", "server one 127.0.0.1:" + Bench.freePort());
        bench.check(bench.at(port)).is("request.upstream-unavailable").names("HAProxy");
    }

    @Test
    void itAnswers504WhenItsServerIsSilent() throws Exception {
        int silent = bench.listen(new LineFault.Silence());
        int port = start("http/1.1", "timeout server 2s\n    server one 127.0.0.1:" + silent);
        bench.check(bench.at(port))
                .is("request.gateway-timeout")
                .names("HAProxy")
                .notes("by-server", "everything", "may-be-billed");
    }

    @Test
    void itAnswers502WhenItsServerHangsUp() throws Exception {
        int port = start("http/1.1", "server one 127.0.0.1:" + bench.hangingUp());
        bench.check(bench.at(port)).is("request.bad-gateway").names("HAProxy");
    }

    @Test
    void plainHttpToItsTlsPort() throws Exception {
        int port = start("http/1.1", "server one 127.0.0.1:" + bench.plain(Bench.gateway()));
        bench.check(bench.at("http://localhost:" + port + "/v1")).is("settings.base-url-needs-https");
    }

    private int start(String alpn, String backend) throws Exception {
        int port = Bench.freePort();
        bench.write("haproxy.cfg", CONFIGURATION.replace("PORT", String.valueOf(port))
                .replace("ALPN", alpn)
                .replace("BACKEND", backend));
        bench.start("haproxy", "-db", "-f", bench.path("haproxy.cfg")).awaitPort(port);
        return port;
    }
}
