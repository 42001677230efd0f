package dev.connectiondoctor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.connectiondoctor.Options;
import dev.connectiondoctor.Run;
import dev.connectiondoctor.RunEvent;
import dev.connectiondoctor.net.Scrubber;
import dev.connectiondoctor.practice.Scenario;
import dev.connectiondoctor.report.Filled;
import dev.connectiondoctor.report.Samples;
import dev.connectiondoctor.stage.Environment;

/** The key is on no screen and in no file, whatever goes wrong and however much is asked for. */
class SecretsStayTest {
    private static final String[] CHECK = {"check", "--base-url", "https://api.example.com", "--key-env", "KEY"};

    @TempDir Path home;

    /** The last belt itself breaks, and says what it held. */
    @ParameterizedTest
    @ValueSource(strings = {"text", "json", "markdown", "html"})
    void aWriterThatThrowsSaysNothingOfIt(String format) {
        Terminal terminal = terminal().set("CONNECTION_DOCTOR_DEBUG", "1");
        int code = terminal.run(new Throwing(FakeEngine.reporting(Samples.intercepted())), with("--format", format));
        assertThat(code).isEqualTo(ExitCode.DOCTOR_FAILED);
        assertThat(terminal.err()).contains("IllegalStateException");
        silent(terminal);
    }

    @Test
    void progressAndResultSayNothingOfIt() {
        for (String format : List.of("text", "json", "markdown", "html")) {
            Terminal terminal = terminal().live();
            terminal.run(FakeEngine.reporting(Filled.with(Samples.CANARY)), with("--format", format));
            assertThat(terminal.out()).contains("[key]");
            silent(terminal);
        }
    }

    @Test
    void historyAndItsIndexSayNothingOfIt() throws IOException {
        terminal().run(FakeEngine.reporting(Filled.with(Samples.CANARY)), CHECK);
        Terminal list = terminal();
        list.run("history");
        Terminal shown = terminal();
        shown.run("history", "--show", "1", "--format", "json");
        silent(list);
        silent(shown);
        try (Stream<Path> files = Files.walk(home).filter(Files::isRegularFile)) {
            assertThat(files.toList()).extracting(file -> file.getFileName().toString())
                    .hasSize(2)
                    .contains("index.json");
        }
        try (Stream<Path> files = Files.walk(home).filter(Files::isRegularFile)) {
            assertThat(files).allSatisfy(file -> assertThat(file).content().doesNotContain(Samples.CANARY));
        }
    }

    private static void silent(Terminal terminal) {
        assertThat(terminal.out() + terminal.err()).doesNotContain(Samples.CANARY);
    }

    private Terminal terminal() {
        return new Terminal().at(home).set("KEY", Samples.CANARY);
    }

    private static String[] with(String... more) {
        return Stream.concat(Stream.of(CHECK), Stream.of(more)).toArray(String[]::new);
    }

    private record Throwing(Engine real) implements Engine {
        @Override
        public Run start(Environment environment, Options options, Consumer<RunEvent> observer) {
            return real.start(environment, options, observer);
        }

        @Override
        public List<Scenario> scenarios() {
            return real.scenarios();
        }

        @Override
        public Scrubber scrubber(Options options) {
            return text -> {
                throw new IllegalStateException("cannot scrub " + Samples.CANARY,
                        new IllegalArgumentException(Samples.CANARY));
            };
        }
    }
}
