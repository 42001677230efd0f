package dev.connectiondoctor.real;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.connectiondoctor.practice.gateway.Pages;
import dev.connectiondoctor.practice.http.Answer;
import dev.connectiondoctor.stage.proxy.Families;

/** Whether curl reads NO_PROXY as we say it does. */
@RealPart
class CurlExceptionsTest {
    private Bench bench;

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        bench = new Bench(folder);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            gateway.practice.test   | gateway.practice.test
            practice.test           | gateway.practice.test
            .practice.test          | gateway.practice.test
            .gateway.practice.test  | gateway.practice.test
            *.practice.test         | gateway.practice.test
            *                       | gateway.practice.test
            x,*                     | gateway.practice.test
            actice.test             | gateway.practice.test
            a practice.test         | gateway.practice.test
            GATEWAY.practice.test   | gateway.practice.test
            127.0.0.0/8             | 127.0.0.1
            127.0.0.1               | 127.0.0.1
            10.0.0.0/8              | 127.0.0.1
            localhost               | 127.0.0.1
            """)
    void itReadsTheListAsWeSay(String list, String host) throws Exception {
        int proxy = bench.plain(_ -> Answer.Page.of(200, "text/plain", "through the proxy"));
        int service = bench.plain(_ -> Pages.nginx(404));
        Program.Ended ended = Program.end(bench.folder(),
                Map.of("http_proxy", "http://127.0.0.1:" + proxy, "no_proxy", list),
                List.of("curl", "-s", "--max-time", "20", "--resolve", Bench.HOST + ":" + service + ":127.0.0.1",
                        "http://" + host + ":" + service + "/"));
        Optional<String> covered = Families.known()
                .all()
                .stream()
                .filter(family -> family.id().equals("curl"))
                .findFirst()
                .orElseThrow()
                .dialect()
                .covering(list, host, service);
        assertThat(ended.output().contains("through the proxy")).as(ended.output()).isEqualTo(covered.isEmpty());
    }
}
