package dev.connectiondoctor.real;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.connectiondoctor.Options;
import dev.connectiondoctor.practice.wire.Loopback;

/** tinyproxy between the doctor and a service. It looks names up as its computer does. */
@RealPart
class TinyproxyTest {
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
    void whoIsLetThroughIsHealthy() throws Exception {
        bench.check(gateway("http://" + start())).isHealthy();
    }

    @Test
    void itWantsALogin() throws Exception {
        bench.check(gateway("http://" + start("BasicAuth practice secret"))).is("proxy.auth-required");
    }

    @Test
    void withItsLoginItIsHealthy() throws Exception {
        bench.check(gateway("http://practice:secret@" + start("BasicAuth practice secret"))).isHealthy();
    }

    @Test
    void itFiltersTheHost() throws Exception {
        bench.write("filter", "practice\n");
        String proxy = "http://" + start("Filter \"FOLDER/filter\"");
        bench.check(bench.at(bench.secured(Bench.gateway())).withProxy(proxy)).is("proxy.refused-connect");
    }

    @Test
    void itForbidsThisComputer() throws Exception {
        bench.check(gateway("http://" + start("ConnectPort 443"))).is("proxy.breaks-direct-target");
    }

    @Test
    void itIsTheWayToAHostThatHasNoName() throws Exception {
        int port = bench.secured(Bench.gateway());
        Map<String, String> variables = Map.of("HTTPS_PROXY", "http://" + start(), "NO_PROXY", "localhost");
        Options options = bench.at("https://localhost:" + port + "/v1")
                .withProxy(Options.PROXY_NONE)
                .withResolve(Map.of("localhost", List.of(Loopback.NOWHERE)));
        bench.check(options, variables).is("proxy.required");
    }

    @Test
    void itCannotReachTheService() throws Exception {
        Options options = bench.at("https://localhost:" + Bench.freePort() + "/v1").withProxy("http://" + start());
        bench.check(options).is("proxy.bad-gateway");
    }

    private Options gateway(String proxy) throws Exception {
        return bench.at("https://localhost:" + bench.secured(Bench.gateway()) + "/v1").withProxy(proxy);
    }

    private String start(String... more) throws Exception {
        int port = Bench.freePort();
        bench.write("tinyproxy.conf", "Port " + port + "\nListen 127.0.0.1\nTimeout 60\nMaxClients 50\n"
                + String.join("\n", more) + "\n");
        bench.start("tinyproxy", "-d", "-c", bench.path("tinyproxy.conf")).awaitPort(port);
        return "127.0.0.1:" + port;
    }
}
