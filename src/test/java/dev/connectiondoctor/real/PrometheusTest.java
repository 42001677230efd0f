package dev.connectiondoctor.real;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.sun.net.httpserver.HttpServer;

import dev.connectiondoctor.cli.Console;
import dev.connectiondoctor.cli.Main;
import dev.connectiondoctor.practice.wire.Loopback;
import dev.connectiondoctor.stage.Environment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** The metrics of a check, as Prometheus reads them: by its own tool, through node_exporter, and as OpenMetrics. */
@RealPart
class PrometheusTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir static Path metrics;

    private Path folder;
    private Bench bench;

    @BeforeAll
    static void check() {
        practise("healthy", "healthy.prom");
        practise("expired", "expired.prom");
    }

    @BeforeEach
    void open(@TempDir Path empty) throws IOException {
        folder = empty;
        bench = new Bench(folder);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void promtoolHasNothingToSay() throws Exception {
        for (String file : new String[]{"healthy.prom", "expired.prom"}) {
            Program.Ended ended = Program.end(metrics, Map.of(), List.of("sh", "-c",
                    "promtool check metrics < " + file));
            assertThat(ended.output()).isEmpty();
            assertThat(ended.code()).isZero();
        }
    }

    @Test
    void theAlertsOfTheReadmeAreRules() throws Exception {
        String readme = Files.readString(Path.of("..", "README.md"));
        String begin = "<!-- alerts:begin -->\n```yaml\n";
        String rules = readme.substring(readme.indexOf(begin) + begin.length(), readme.indexOf("```\n<!-- alerts:end"));
        Program.run(folder, "promtool", "check", "rules",
                Files.writeString(folder.resolve("rules.yml"), rules).toString());
    }

    @Test
    void nodeExporterTakesThemAndPrometheusKeepsThem() throws Exception {
        int exporter = Bench.freePort();
        bench.start("prometheus-node-exporter", "--collector.disable-defaults", "--collector.textfile",
                "--collector.textfile.directory=" + metrics, "--web.listen-address=127.0.0.1:" + exporter)
                .awaitPort(exporter);
        int prometheus = prometheus(exporter);

        assertThat(value(prometheus, "node_textfile_scrape_error")).isEqualTo("0");
        assertThat(value(prometheus, "count(connection_doctor_verdict{verdict=\"healthy\"} == 1)")).isEqualTo("1");
        assertThat(value(prometheus,
                "count(connection_doctor_finding{finding=\"tls.expired\",cause=\"true\"})"))
                .isEqualTo("1");
        assertThat(value(prometheus, "max(time() - connection_doctor_last_check_timestamp_seconds < bool 600)"))
                .isEqualTo("1");
        assertThat(value(prometheus, "count(connection_doctor_certificate_not_after_timestamp_seconds"
                + "{certificate=\"leaf\"} < time())")).isEqualTo("1");
        assertThat(value(prometheus, "count(gen_ai_client_operation_duration_seconds{prompt=\"short\"} > 0)"))
                .isEqualTo("1");
        assertThat(value(prometheus, "sum(gen_ai_client_token_usage{gen_ai_token_type=\"output\"} > 0) > bool 0"))
                .isEqualTo("1");
    }

    @Test
    void itIsOpenMetricsToo() throws Exception {
        byte[] text = Files.readAllBytes(metrics.resolve("healthy.prom"));
        HttpServer server = HttpServer.create(new InetSocketAddress(Loopback.IPV4, 0), 0);
        server.createContext("/metrics", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/openmetrics-text; version=1.0.0");
            exchange.sendResponseHeaders(200, text.length);
            exchange.getResponseBody().write(text);
            exchange.close();
        });
        server.start();
        try {
            int prometheus = prometheus(server.getAddress().getPort());
            assertThat(value(prometheus, "up")).isEqualTo("1");
            assertThat(value(prometheus, "sum(connection_doctor_verdict)")).isEqualTo("1");
            assertThat(value(prometheus, "count(connection_doctor_stage_status == 1)")).isEqualTo("9");
        } finally {
            server.stop(0);
        }
    }

    private int prometheus(int target) throws Exception {
        Files.writeString(folder.resolve("prometheus.yml"), """
                global: {scrape_interval: 1s}
                scrape_configs:
                  - job_name: fleet
                    static_configs: [{targets: ['127.0.0.1:%d']}]
                """.formatted(target));
        int port = Bench.freePort();
        bench.start("prometheus", "--config.file=" + folder.resolve("prometheus.yml"),
                "--storage.tsdb.path=" + folder.resolve("data"), "--web.listen-address=127.0.0.1:" + port)
                .awaitPort(port);
        return port;
    }

    /** The one value of a query, as soon as there is one. */
    private static String value(int prometheus, String query) throws Exception {
        URI address = URI.create("http://127.0.0.1:" + prometheus + "/api/v1/query?query="
                + URLEncoder.encode(query, StandardCharsets.UTF_8));
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (Instant end = Instant.now().plus(PATIENCE); Instant.now().isBefore(end); Thread.sleep(200)) {
                HttpResponse<String> answer = client.send(HttpRequest.newBuilder(address).build(),
                        HttpResponse.BodyHandlers.ofString());
                // It accepts connections before it is ready.
                JsonNode value = answer.statusCode() == 200
                        ? JsonMapper.shared().readTree(answer.body()).at("/data/result/0/value/1")
                        : MissingNode.getInstance();
                if (value.isString()) {
                    return value.stringValue();
                }
            }
        }
        throw new AssertionError("no value for " + query);
    }

    private static void practise(String scenario, String file) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Main.run(new String[]{"check", "--practice", scenario, "--metrics-file", metrics.resolve(file).toString()},
                new Console(InputStream.nullInputStream(), new PrintStream(out, true),
                        new PrintStream(OutputStream.nullOutputStream()), new Environment(Map.of(), metrics),
                        StandardCharsets.UTF_8, 80, Console.Colour.NONE, false, "doctor", _ -> () -> {}));
        assertThat(metrics.resolve(file)).as(out.toString(StandardCharsets.UTF_8)).exists();
    }
}
