package dev.connectiondoctor.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.connectiondoctor.fault.Judge;
import dev.connectiondoctor.fault.Rulebook;
import dev.connectiondoctor.net.Scrubber;
import dev.connectiondoctor.report.UnreadableReport.Reason;
import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.text.Messages;

class ReportReaderTest {
    private static final String SAVED = write(Samples.intercepted());

    static Stream<Report> reports() {
        return Samples.all();
    }

    /** The findings of the samples are made up, so only what was seen is compared. */
    @ParameterizedTest
    @MethodSource("reports")
    void whatWasSeenIsReadBack(Report report) throws Exception {
        SavedReport saved = ReportReader.read(write(report));
        for (Stage stage : Stage.values()) {
            StageReport before = report.stage(stage);
            StageReport after = new StageReport(Objects.requireNonNull(saved.seen().result(stage)), before.status(),
                    before.findingIds());
            assertThat(json().write(after)).isEqualTo(json().write(before));
        }
        assertThat(saved.target()).isEqualTo(report.target());
        assertThat(saved.usage()).isEqualTo(report.usage());
        assertThat(saved.doctor()).isEqualTo(report.doctor());
        assertThat(saved.said().agrees(report.verdict())).isTrue();
    }

    @Test
    void keysThatNobodyKnowsArePassedOver() throws Exception {
        String more = SAVED.replace("\"attempts\" :", "\"added\" : {\"deep\" : [1, {}]}, \"attempts\" :")
                .replaceFirst("\\{", "{ \"later\" : 7,");
        assertThat(more).isNotEqualTo(SAVED);
        assertThat(write(more)).isEqualTo(write(SAVED));
    }

    @Test
    void keysThatAnOlderProgramDidNotWriteReadAsNothing() throws Exception {
        String older = SAVED.replaceAll(",\\s*\"surroundings\" : \\[ ?]", "");
        assertThat(older).isNotEqualTo(SAVED);
        assertThat(ReportReader.read(older).seen().tcp().orElseThrow().surroundings()).isEmpty();
    }

    @Test
    void anotherVerdictIsNoticed() throws Exception {
        SavedReport saved = ReportReader.read(SAVED.replace("\"status\" : \"broken\"", "\"status\" : \"healthy\""));
        assertThat(saved.said().agrees(Samples.intercepted().verdict())).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "hello", "[]", "null", "{}", "{\"schema\":\"other/1\"}", "<html></html>",
            "{\"schema\":{\"connection-doctor\":1}}"})
    void whatIsNoReportIsForeign(String text) {
        assertReason(text, Reason.FOREIGN);
    }

    @Test
    void aNewerReportIsSaidToBeNewer() {
        assertReason(SAVED.replace(Report.SCHEMA, "connection-doctor/report/2"), Reason.NEWER);
    }

    @Test
    void aReportThatIsCutAnywhereIsNeverReadAsWhole() {
        for (int end = SAVED.indexOf(Report.SCHEMA) + 40; end < SAVED.length() - 3; end += 997) {
            assertReason(SAVED.substring(0, end), Reason.DAMAGED);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"status\" : \"failed\"->\"status\" : \"fine\"", "\"port\" : 443->\"port\" : \"x\"",
            "\"port\" : 443->\"port\" : 99999999999999", "\"stages\" : [->\"stages\" : [ {},",
            "\"outcome\" : \"connected\"->\"outcome\" : \"invented\"", "\"startedAt\" : \"2026->\"startedAt\" : \"x"})
    void wrongValuesAreDamage(String change) {
        String[] sides = change.split("->");
        assertThat(SAVED).contains(sides[0]);
        assertReason(SAVED.replace(sides[0], sides[1]), Reason.DAMAGED);
    }

    @Test
    void deepNestingAndLongTextsAreTooMuch() {
        String begin = "{\"schema\":\"" + Report.SCHEMA + "\",\"x\":";
        assertReason(begin + "[".repeat(100_000), Reason.TOO_BIG);
        assertReason(begin + "\"" + "a".repeat(2 << 20) + "\"}", Reason.TOO_BIG);
    }

    @Test
    void aHugeFileIsNotReadToItsEnd(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("huge.json");
        try (var channel = Files.newByteChannel(file, java.nio.file.StandardOpenOption.CREATE,
                java.nio.file.StandardOpenOption.WRITE)) {
            channel.position(8L << 30);
            channel.write(java.nio.ByteBuffer.wrap(new byte[1]));
        }
        assertThatThrownBy(() -> ReportReader.read(file)).isInstanceOfSatisfying(UnreadableReport.class,
                unreadable -> assertThat(unreadable.reason()).isEqualTo(Reason.TOO_BIG));
    }

    @Test
    void theOldVerdictCannotSteerATerminal() throws Exception {
        String title = ReportReader.read(SAVED).said().title();
        String hostile = SAVED.replace("\"title\" : \"" + title, "\"title\" : \"\\u001b[2J\\u202e" + title);
        assertThat(hostile).isNotEqualTo(SAVED);
        assertThat(ReportReader.read(hostile).said().title()).doesNotContain("\u001b", "\u202e").endsWith(title);
    }

    private static void assertReason(String text, Reason reason) {
        assertThatThrownBy(() -> ReportReader.read(text)).isInstanceOfSatisfying(UnreadableReport.class,
                unreadable -> assertThat(unreadable.reason()).isEqualTo(reason));
    }

    private static String write(String saved) throws UnreadableReport {
        return write(ReportReader.read(saved).judged(new Judge(Rulebook.rules())));
    }

    private static String write(Report report) {
        return json().write(report);
    }

    private static JsonReport json() {
        return new JsonReport(Messages.in(Locale.ENGLISH), Scrubber.NOTHING);
    }
}
