package dev.connectiondoctor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.connectiondoctor.report.Samples;
import dev.connectiondoctor.stage.Environment;
import tools.jackson.databind.json.JsonMapper;

/** What those rely on who run it on many computers. */
class FleetTest {
    @TempDir Path folder;

    @Test
    void metricsAreWrittenBesideTheReportForEverybody() throws Exception {
        Path file = folder.resolve("doctor.prom");
        Terminal terminal = new Terminal();
        terminal.run(FakeEngine.reporting(Samples.intercepted()), "check", "--base-url", "https://api.example.com",
                "--format", "json", "--metrics-file", file.toString());
        assertThat(new JsonMapper().readTree(terminal.out()).at("/verdict/status").stringValue()).isEqualTo("broken");
        assertThat(Files.readString(file)).contains("finding=\"tls.intercepted-untrusted\"").endsWith("# EOF\n");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-r--r--");
        assertThat(folder.toFile().list()).as("nothing half written").containsExactly("doctor.prom");
    }

    @Test
    void whereMetricsCannotBeWrittenNoCheckIsBegun() {
        FakeEngine engine = FakeEngine.reporting(Samples.healthy());
        Terminal terminal = new Terminal();
        assertThat(terminal.run(engine, "check", "--base-url", "https://api.example.com", "--metrics-file",
                folder.resolve("missing/doctor.prom").toString())).isEqualTo(ExitCode.USAGE);
        assertThat(terminal.err()).contains("--metrics-file");
        assertThat(engine.asked).isEmpty();
    }

    @Test
    void whatIsNoFileIsWrittenToAndStays() throws Exception {
        Path nowhere = Files.createSymbolicLink(folder.resolve("nowhere"), Path.of("/dev/null"));
        assertThat(new Terminal().run("check", "--base-url", "https://api.example.com", "--output",
                nowhere.toString())).isZero();
        assertThat(nowhere).isSymbolicLink();
        assertThat(folder.toFile().list()).containsExactly("nowhere");
        Files.delete(nowhere);
    }

    @Test
    void theSchemaIsPrinted() {
        Terminal terminal = new Terminal();
        assertThat(terminal.run("report", "--schema")).isZero();
        assertThat(new JsonMapper().readTree(terminal.out()).at("/properties/verdict").isObject()).isTrue();
    }

    /** Who has no terminal cannot answer: standard input is read for a key or a text that was promised, else never. */
    @ParameterizedTest
    @ValueSource(strings = {"check --base-url https://api.example.com", "check", "history", "history --wipe",
            "history --off", "report missing.json", "explain ECONNRESET", "practice --list", "", "--help"})
    void nobodyIsAskedAnything(String line) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Console console = new Console(new Unanswered(), new PrintStream(out), new PrintStream(out),
                new Environment(Map.of(), folder), StandardCharsets.UTF_8, 80, Console.Colour.NONE, false, "doctor",
                _ -> () -> {});
        FakeEngine engine = FakeEngine.reporting(Samples.healthy()).with(FakeScenario.named("intercepted"));
        int code = Main.run(line.isEmpty() ? new String[0] : line.split(" "), console, engine);
        assertThat(code).isIn(ExitCode.HEALTHY, ExitCode.USAGE);
        assertThat(out.toString(StandardCharsets.UTF_8)).isNotBlank();
    }

    private static final class Unanswered extends InputStream {
        @Override
        public int read() {
            throw new AssertionError("somebody waits for an answer");
        }
    }
}
