package dev.connectiondoctor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.connectiondoctor.net.Scrubber;
import dev.connectiondoctor.report.Filled;
import dev.connectiondoctor.report.JsonReport;
import dev.connectiondoctor.report.Samples;
import dev.connectiondoctor.text.Messages;

/** Files that are torn, foreign or made to harm: one sentence for each, and what is beside them stays usable. */
class HostileStoreTest {
    private static final String SAVED = new JsonReport(Messages.in(Locale.ENGLISH), Scrubber.NOTHING)
            .write(Samples.healthy());
    private static final String STEERING = "\u001b[2J\u202eevil\r\n";

    @TempDir Path home;

    static Stream<byte[]> files() {
        return Stream.of(new byte[0], "hello".getBytes(StandardCharsets.UTF_8),
                SAVED.substring(0, SAVED.length() / 2).getBytes(StandardCharsets.UTF_8),
                SAVED.replace("report/1", "report/7").getBytes(StandardCharsets.UTF_8),
                ("{\"schema\":\"connection-doctor/report/1\",\"x\":" + "[".repeat(1 << 20))
                        .getBytes(StandardCharsets.UTF_8),
                Arrays.copyOf(SAVED.getBytes(StandardCharsets.UTF_8), 17 << 20),
                new byte[]{'P', 'K', 3, 4, 0, 0, 0}, new byte[]{0x1f, (byte) 0x8b, 8, 0},
                "{\"schema\":\"connection-doctor/report/1\"}".getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @MethodSource("files")
    void oneHostileSideIsOneSentenceThatNamesIt(byte[] bytes) throws Exception {
        String good = Files.writeString(home.resolve("good.json"), SAVED).toString();
        String bad = Files.write(home.resolve("bad.json"), bytes).toString();
        for (String[] pair : new String[][]{{good, bad}, {bad, good}, {bad, bad}}) {
            Terminal terminal = new Terminal();
            assertThat(terminal.run("compare", pair[0], pair[1])).isEqualTo(ExitCode.USAGE);
            assertThat(terminal.err()).contains("bad.json")
                    .hasLineCount(1)
                    .doesNotContain("good.json", "Exception", "error.");
            assertThat(terminal.out()).isEmpty();
        }
    }

    @Test
    void whatASideSaysSteersNoTerminal() throws Exception {
        String good = Files.writeString(home.resolve("good.json"), SAVED).toString();
        String bad = Files.writeString(home.resolve("bad.json"), new JsonReport(Messages.in(Locale.ENGLISH),
                Scrubber.NOTHING).write(Filled.with(STEERING))).toString();
        for (String format : new String[]{"text", "json"}) {
            Terminal terminal = new Terminal();
            terminal.run("compare", good, bad, "--format", format);
            assertThat(terminal.out() + terminal.err()).doesNotContain("\u001b", "\u202e", "\r");
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void aHostileRunHidesNoOther(byte[] bytes) throws IOException {
        new Terminal().at(home).run("check", "--base-url", "https://api.example.com");
        String id = "20990101T000000000Z-0123456789abcdef";
        Files.write(store().resolve(id + ".json"), bytes);
        Terminal list = new Terminal().at(home);
        assertThat(list.run("history")).isZero();
        assertThat(list.out()).contains("https://api.example.com").doesNotContain("2099");
        assertThat(list.err()).isEmpty();
        Terminal show = new Terminal().at(home);
        assertThat(show.run("history", "--show", id)).isEqualTo(ExitCode.USAGE);
        assertThat(show.err()).hasLineCount(1).doesNotContain("Exception", "error.");
        Terminal first = new Terminal().at(home);
        assertThat(first.run("history", "--show", "1")).isNotEqualTo(ExitCode.USAGE);
        assertThat(first.out()).contains("https://api.example.com");
    }

    @Test
    void aForeignRunSteersNoTerminal() throws IOException {
        new Terminal().at(home).run("check", "--base-url", "https://api.example.com");
        Files.writeString(store().resolve("20990101T000000000Z-0123456789abcdef.json"), new JsonReport(
                Messages.in(Locale.ENGLISH), Scrubber.NOTHING).write(Filled.with(STEERING)));
        for (String format : new String[]{"text", "json"}) {
            Terminal list = new Terminal().at(home);
            assertThat(list.run("history", "--format", format)).isZero();
            assertThat(list.out()).contains("evil").doesNotContain("\u001b", "\u202e", "\r");
        }
    }

    private Path store() {
        return home.resolve(".local/share/connection-doctor/history");
    }
}
