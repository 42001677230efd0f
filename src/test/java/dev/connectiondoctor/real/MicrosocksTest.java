package dev.connectiondoctor.real;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.connectiondoctor.Options;

/** microsocks, a SOCKS proxy and nothing else, where a program looks for its proxy. */
@RealPart
class MicrosocksTest {
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
    void itIsWrittenAsHttp() throws Exception {
        bench.check(gateway().withProxy("http://" + start())).is("proxy.is-socks");
    }

    @Test
    void aVariableNamesIt() throws Exception {
        Map<String, String> variables = Map.of("ALL_PROXY", "socks5h://" + start());
        Diagnosis diagnosis = bench.check(gateway().withProxy(Options.PROXY_AUTO), variables)
                .is("settings.socks-unsupported");
        assertThat(diagnosis.json()).contains("\"socks5\"");
    }

    @Test
    void itIsASocksProxyWithALoginToo() throws Exception {
        bench.check(gateway().withProxy("http://" + start("-u", "practice", "-P", "secret"))).is("proxy.is-socks");
    }

    private Options gateway() throws Exception {
        return bench.at(bench.secured(Bench.gateway()));
    }

    private String start(String... more) throws Exception {
        int port = Bench.freePort();
        String[] command = Stream.concat(
                Stream.of("microsocks", "-i", "127.0.0.1", "-p", String.valueOf(port)),
                Arrays.stream(more)).toArray(String[]::new);
        bench.start(command).awaitPort(port);
        return "127.0.0.1:" + port;
    }
}
