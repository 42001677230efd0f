package dev.connectiondoctor.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.ListResourceBundle;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.connectiondoctor.fault.Culprit;
import dev.connectiondoctor.fault.Finding;
import dev.connectiondoctor.fault.Fix;
import dev.connectiondoctor.fault.Step;
import dev.connectiondoctor.fault.Verdict;
import dev.connectiondoctor.net.Scrubber;
import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.text.Messages;

class TextReportTest {
    private static final String ESCAPE = "\u001b";

    @Test
    void beginsWithTheVerdict() {
        assertThat(write(Samples.healthy()).lines().findFirst())
                .contains("✓ " + messages().get("verdict.healthy.title"));
    }

    @Test
    void saysWhoMustActAndHowSureThatIs() {
        assertThat(write(Samples.cutStream()).lines().toList().get(1))
                .isEqualTo(
                        "  Cause: " + messages().get("culprit.network") + " · " + messages().get("confidence.likely"));
    }

    @Test
    void showsNineStagesWithSignAndWord() {
        List<String> rows = write(Samples.intercepted()).lines()
                .filter(line -> line.matches("  [✓!✗–■?] \\S.*"))
                .toList();
        assertThat(rows).hasSize(9);
        assertThat(rows.get(0)).startsWith("  ✓ passed   Settings ");
        assertThat(rows.get(4)).startsWith("  ✗ problem  Secure the line (TLS) ");
        assertThat(rows.get(6)).startsWith("  – skipped  List the models ");
    }

    @Test
    void durationsStandAtTheRightEdge() {
        assertThat(write(Samples.healthy()).lines().filter(line -> line.startsWith("  ✓"))).hasSize(9)
                .allSatisfy(line -> assertThat(line).hasSize(80).endsWith(" 12 ms"));
    }

    @ParameterizedTest
    @ValueSource(ints = {40, 60, 80, 100})
    void fitsTheWidth(int width) {
        Messages messages = Messages.in(Locale.ENGLISH);
        String text = new TextReport(messages, new TextStyle(false, width, StandardCharsets.UTF_8), Scrubber.NOTHING)
                .write(Samples.cutStream());
        assertThat(text.lines().filter(line -> !line.startsWith("  curl "))).allSatisfy(
                line -> assertThat(line).hasSizeLessThanOrEqualTo(width));
    }

    @Test
    void commandsStandOnTheirOwnLineUnbroken() {
        Step.Command command = (Step.Command) Samples.finding().fixes().get(1).steps().get(1);
        assertThat(write(Samples.intercepted()).lines().map(String::strip)).contains(command.line())
                .contains("NODE_EXTRA_CA_CERTS=/etc/corp root.pem", "-----BEGIN CERTIFICATE-----");
    }

    @Test
    void aFileIsShownOnlyOnceAndOtherSystemsNotAtAll() {
        Step.File file = new Step.File("corp.pem", "PEM");
        Report report = broken(Finding.problem("test.broken", Stage.TLS, Culprit.UNKNOWN)
                .with("words", "no")
                .fix(Fix.of("test", file).forOs("linux"))
                .fix(Fix.of("test", file))
                .fix(Fix.of("test", new Step.Command("setx")).forOs("windows"))
                .build());
        assertThat(write(report)).containsOnlyOnce("PEM")
                .contains("  1. Mend it (Linux)", "  2. Mend it\n",
                        "Use corp.pem from above.", "Ways for other systems")
                .doesNotContain("setx");
    }

    @Test
    void showsWhatWasTried() {
        String text = write(Samples.healthy());
        assertThat(text.indexOf("What was tried to be sure")).isPositive()
                .isLessThan(text.indexOf("experiment.base-url-with-v1.question"));
        assertThat(text).contains("    experiment.base-url-with-v1.mended\n");
        assertThat(write(broken(Samples.finding()))).doesNotContain("What was tried");
    }

    @Test
    void explainsTheCauseFirstAndThenTheRest() {
        String text = write(Samples.cutStream());
        assertThat(text.indexOf("What it means")).isPositive().isLessThan(text.indexOf("Warning: "));
        assertThat(text).containsOnlyOnce(messages().get("confidence.likely"))
                .containsOnlyOnce(messages().get("confidence.possible"));
    }

    @Test
    void endsWithTheCost() {
        assertThat(write(Samples.healthy())).endsWith("\n9 requests, 34 tokens in and 120 out, 2.3 s.\n");
        assertThat(write(Samples.unusableAddress())).endsWith("\n0 requests, no tokens used, <1 ms.\n");
    }

    @Test
    void saysThatItIsIncomplete() {
        assertThat(write(Samples.cancelled())).contains("This check was ended early").contains("■ stopped");
        assertThat(write(Samples.healthy())).doesNotContain("ended early");
    }

    @Test
    void coloursOnlyWhereTheyAreWanted() {
        assertThat(write(Samples.intercepted())).doesNotContain(ESCAPE);
        String coloured = write(Samples.intercepted(), new TextStyle(true, 80, StandardCharsets.UTF_8));
        assertThat(coloured).contains(ESCAPE + "[1;31m✗ ", ESCAPE + "[32m✓ passed", ESCAPE + "[31m✗ problem");
        assertThat(coloured.replaceAll(ESCAPE + "\\[[0-9;]*m", "")).isEqualTo(write(Samples.intercepted()));
    }

    @ParameterizedTest
    @MethodSource("dev.connectiondoctor.report.Samples#all")
    void needsNothingBeyondAsciiWhereThereIsNothing(Report report) {
        String text = write(report, new TextStyle(false, 80, StandardCharsets.US_ASCII));
        assertThat(StandardCharsets.US_ASCII.newEncoder().canEncode(text)).isTrue();
        assertThat(text).doesNotContain("??").contains("Settings");
    }

    @Test
    void asciiKeepsTheSignsApart() {
        String text = write(Samples.intercepted(), new TextStyle(false, 80, StandardCharsets.US_ASCII));
        assertThat(text).contains("+ passed", "x problem", "- skipped");
    }

    @Test
    void wordsOfOthersCannotSteerTheTerminal() {
        Finding finding = Finding.problem("test.broken", Stage.TLS, Culprit.UNKNOWN)
                .with("words", "red " + ESCAPE + "[31m, bell \u0007, right to left \u202e")
                .fix(Fix.of("test", new Step.Command("echo " + ESCAPE + "]0;title\u0007")))
                .build();
        assertThat(write(broken(finding))).contains("red").doesNotContain(ESCAPE, "\u0007", "\u202e");
    }

    @ParameterizedTest
    @MethodSource("dev.connectiondoctor.report.Samples#all")
    void noLineEndsInBlanks(Report report) {
        assertThat(write(report).lines()).noneMatch(line -> line.endsWith(" "));
    }

    @Test
    void theLastBeltTakesSecretsOut() {
        String text = new TextReport(messages(), TextStyle.FILE, words -> words.replace("api.example.com", "[key]"))
                .write(Samples.healthy());
        assertThat(text).contains("https://[key]").doesNotContain("api.example.com");
    }

    private static Report broken(Finding finding) {
        Report report = Samples.healthy();
        return new Report(report.doctor(), report.startedAt(), report.finishedAt(), true, report.target(),
                new Verdict(Verdict.Status.BROKEN, finding), report.stages(), List.of(), List.of(finding),
                report.usage());
    }

    private static String write(Report report) {
        return write(report, new TextStyle(false, 80, StandardCharsets.UTF_8));
    }

    private static String write(Report report, TextStyle style) {
        return new TextReport(messages(), style, Scrubber.NOTHING).write(report);
    }

    private static Messages messages() {
        Map<String, String> texts = Map.of("fault.test.broken.title", "Broken: {words}",
                "fault.test.broken.explanation", "It said {words}.", "fix.test.title", "Mend it");
        return Messages.in(Locale.ENGLISH).and(new ListResourceBundle() {
            @Override
            protected Object[][] getContents() {
                return texts.entrySet()
                        .stream()
                        .map(text -> new Object[]{text.getKey(), text.getValue()})
                        .toArray(Object[][]::new);
            }
        });
    }
}
