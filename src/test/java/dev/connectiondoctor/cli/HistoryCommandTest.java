package dev.connectiondoctor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.connectiondoctor.report.Report;
import dev.connectiondoctor.report.Samples;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class HistoryCommandTest {
    private static final String[] CHECK = {"check", "--base-url", "https://api.example.com"};

    @TempDir Path home;

    @Test
    void aCheckIsKeptAndListed() {
        check(Samples.healthy());
        Terminal terminal = ask("history");
        assertThat(terminal.out()).contains("   1  ", "✓ https://api.example.com", "Everything works",
                "https://api.example.com (direct)", "1 of 1 healthy; first byte after ",
                "One check is kept in " + folder());
        assertThat(terminal.err()).isEmpty();
    }

    @Test
    void theListIsNarrowedAndItsNumbersStay() {
        check(Samples.intercepted());
        check(Samples.healthy());
        assertThat(ask("history", "--verdict", "broken").out()).contains("✗").doesNotContain("✓", "1 of 2");
        assertThat(ask("history", "--verdict", "tls.intercepted-untrusted").out()).contains("✗").doesNotContain("✓");
        assertThat(ask("history", "--host", "API.example").out()).contains("✗", "✓", "1 of 2 healthy");
        assertThat(ask("history", "--host", "other").out()).contains("None of the 2 checks");
    }

    @Test
    void scriptsReadTheListAsJson() {
        check(Samples.intercepted());
        JsonNode list = new JsonMapper().readTree(ask("history", "--format", "json").out());
        assertThat(list.at("/schema").stringValue()).isEqualTo("connection-doctor/history/1");
        assertThat(list.at("/keeping").booleanValue()).isTrue();
        assertThat(list.at("/runs/0/findingId").stringValue()).isEqualTo("tls.intercepted-untrusted");
        assertThat(list.at("/runs/0/startedAt").stringValue()).isEqualTo("2026-05-06T07:08:09.123Z");
        assertThat(list.at("/trends/0/runs").intValue()).isEqualTo(1);
        assertThat(list.at("/trends/0/firstByteMs").isNull()).isTrue();
        String id = list.at("/runs/0/id").stringValue();
        assertThat(ask("history", "--show", id).out()).isEqualTo(ask("history", "--show", "1").out());
    }

    @Test
    void oneIsShownAgainAsAReportIs() throws IOException {
        check(Samples.healthy());
        Terminal shown = new Terminal().at(home);
        Terminal read = new Terminal().at(home);
        int code = shown.run("history", "--show", "1");
        try (Stream<Path> files = Files.list(folder())) {
            assertThat(code).isEqualTo(read.run("report",
                    files.map(Path::toString).filter(file -> !file.endsWith("index.json")).findAny().orElseThrow()));
        }
        assertThat(shown.out()).contains("https://api.example.com").isEqualTo(read.out());
        assertThat(ask("history", "--show", "1", "--format", "html").out()).startsWith("<!DOCTYPE html>");
        for (String missing : List.of("2", "0", "-1", "../../etc/passwd", "20260506T070809123Z-0123456789abcdef")) {
            Terminal terminal = new Terminal().at(home);
            assertThat(terminal.run("history", "--show=" + missing)).isEqualTo(ExitCode.USAGE);
            assertThat(terminal.err()).contains("is kept");
        }
    }

    @Test
    void theKeyIsNotInIt() throws IOException {
        new Terminal().at(home)
                .set("KEY", Samples.CANARY)
                .run("check", "--base-url",
                        "https://" + Samples.CANARY + ".example.com", "--key-env", "KEY");
        try (Stream<Path> files = Files.walk(home).filter(Files::isRegularFile)) {
            assertThat(files.toList()).isNotEmpty()
                    .allSatisfy(file -> assertThat(Files.readString(file)).doesNotContain(Samples.CANARY));
        }
    }

    @Test
    void practiceAndUnwantedChecksAreNotKept() {
        FakeEngine engine = FakeEngine.reporting(Samples.healthy()).with(FakeScenario.named("healthy"));
        new Terminal().at(home).run(engine, "check", "--practice", "healthy");
        new Terminal().at(home).run("check", "--base-url", "https://api.example.com", "--no-history");
        new Terminal().at(home).set("CONNECTION_DOCTOR_HISTORY", "off").run(CHECK);
        assertThat(home).isEmptyDirectory();
        assertThat(ask("history").out()).isEqualTo("No checks are kept.\n");
    }

    @Test
    void itIsSwitchedOffAndOnAndWiped() {
        check(Samples.healthy());
        assertThat(ask("history", "--off").out()).contains("no check is kept", "doctor history --wipe");
        check(Samples.healthy());
        assertThat(ask("history").out()).contains("One check is kept", "'doctor history --on'");
        assertThat(ask("history", "--on").out()).contains("checks are kept");
        check(Samples.healthy());
        assertThat(ask("history", "--wipe").out()).isEqualTo("2 checks were removed.\n");
        assertThat(ask("history").out()).isEqualTo("No checks are kept.\n");
    }

    @Test
    void theEnvironmentIsNamedWhereItSwitchesItOff() {
        Terminal terminal = new Terminal().at(home).set("CONNECTION_DOCTOR_HISTORY", "off");
        terminal.run("history");
        assertThat(terminal.out()).contains("CONNECTION_DOCTOR_HISTORY in the environment says so");
    }

    @Test
    void aHistoryThatCannotBeWrittenCostsASentence() throws IOException {
        Files.writeString(home.resolve(".local"), "a file in the way");
        Terminal terminal = new Terminal().at(home);
        assertThat(terminal.run(CHECK)).isZero();
        assertThat(terminal.out()).contains("Everything works");
        assertThat(terminal.err()).containsOnlyOnce("could not be kept in the history, in " + folder());
        assertThat(ask("history").err()).contains("cannot be read");
    }

    @Test
    void oneThingAtATime() {
        Terminal terminal = new Terminal().at(home);
        assertThat(terminal.run("history", "--wipe", "--off")).isEqualTo(ExitCode.USAGE);
        assertThat(terminal.err()).contains("--wipe", "--off");
        assertThat(new Terminal().at(home).run("history", "--format", "html")).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void aCheckThatWasEndedEarlyIsKeptAsSuch() {
        check(Samples.cancelled());
        assertThat(ask("history").out()).contains("? https://api.example.com", "(ended early)", "0 of 1 healthy");
    }

    private void check(Report report) {
        new Terminal().at(home).run(FakeEngine.reporting(report), CHECK);
    }

    private Terminal ask(String... arguments) {
        Terminal terminal = new Terminal().at(home);
        terminal.run(arguments);
        return terminal;
    }

    private Path folder() {
        return home.resolve(".local/share/connection-doctor/history");
    }
}
