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

import dev.connectiondoctor.fault.Finding;
import dev.connectiondoctor.net.Scrubber;
import dev.connectiondoctor.report.UnreadableReport.Reason;
import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.text.Messages;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReportReaderTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String SAVED = write(Samples.intercepted());
    /** As today's rules see it. */
    private static final String JUDGED = judged();

    private static String judged() {
        try {
            return write(write(SAVED).replaceAll("(?s),\\s*\"rejudged\" : \\{.*\\}\\s*\\}\\s*$", "}"));
        } catch (UnreadableReport unreadable) {
            throw new AssertionError(unreadable);
        }
    }

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
        assertThat(saved.said().status()).isEqualTo(report.verdict().status().id());
        assertThat(saved.said().findings()).extracting(SavedReport.SaidFinding::id)
                .isEqualTo(report.findings().stream().map(Finding::id).toList());
    }

    @Test
    void keysThatNobodyKnowsStayWhereTheyWere() throws Exception {
        String more = JUDGED.replace("\"attempts\" :", "\"added\" : {\"deep\" : [1, {}, 2.5, null]}, \"attempts\" :")
                .replaceFirst("\\{", "{ \"later\" : 7,")
                .replace("\"java\" :", "\"vm\" : \"GraalVM\", \"java\" :")
                .replace("\"baseUrl\" :", "\"tenant\" : true, \"baseUrl\" :")
                .replace("\"params\" : {", "\"params\" : { \"newer\" : [\"x\"], \"notes\" : [\"relayed-key\"],")
                .replace("\"durationMs\" : 12.346", "\"cpuMs\" : 3.25, \"durationMs\" : 12.346");
        JsonNode before = JSON.readTree(more);
        JsonNode after = JSON.readTree(write(more));

        assertThat(after.path("later").intValue()).isEqualTo(7);
        assertThat(after.at("/doctor/vm").stringValue()).isEqualTo("GraalVM");
        assertThat(after.at("/target/tenant").booleanValue()).isTrue();
        assertThat(after.at("/stages/3/cpuMs").doubleValue()).isEqualTo(3.25);
        assertThat(after.at("/stages/3/evidence/added")).isEqualTo(before.at("/stages/3/evidence/added"));
        assertThat(after.at("/findings/0/params/newer/0").stringValue()).isEqualTo("x");
        assertThat(after.at("/findings/0/params").has("notes")).as("today's judgement decides what is noted").isFalse();
        assertThat(write(write(more))).isEqualTo(write(more));
    }

    @Test
    void keysThatAnOlderProgramDidNotWriteReadAsNothing() throws Exception {
        String older = SAVED.replaceAll(",\\s*\"surroundings\" : \\[ ?]", "");
        assertThat(older).isNotEqualTo(SAVED);
        assertThat(ReportReader.read(older).seen().tcp().orElseThrow().surroundings()).isEmpty();
    }

    @Test
    void anotherJudgementIsNoticedAndNamed() throws Exception {
        assertThat(rejudged(JUDGED).same()).isTrue();
        String id = JSON.readTree(JUDGED).at("/verdict/findingId").stringValue();
        String other = JUDGED.replace("\"findingId\" : \"" + id, "\"findingId\" : \"tls.other")
                .replace("\"id\" : \"" + id, "\"id\" : \"tls.other");
        Rejudged changed = rejudged(other);

        assertThat(changed.sameVerdict()).isFalse();
        assertThat(changed.appeared()).contains(id);
        assertThat(changed.gone()).extracting(SavedReport.SaidFinding::id).containsExactly("tls.other");
        JsonNode written = JSON.readTree(write(other)).path("rejudged");
        assertThat(written.at("/verdict/findingId").stringValue()).isEqualTo("tls.other");
        assertThat(written.at("/gone/0/id").stringValue()).isEqualTo("tls.other");
        assertThat(written.at("/gone/0/title").stringValue()).isNotEmpty();
        assertThat(JSON.readTree(write(JUDGED)).path("rejudged").isNull()).isTrue();
    }

    private static Rejudged rejudged(String saved) throws UnreadableReport {
        return Objects.requireNonNull(SavedReports.judged(ReportReader.read(saved)).rejudged());
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
        return write(SavedReports.judged(ReportReader.read(saved)));
    }

    private static String write(Report report) {
        return json().write(report);
    }

    private static JsonReport json() {
        return new JsonReport(Messages.in(Locale.ENGLISH), Scrubber.NOTHING);
    }
}
