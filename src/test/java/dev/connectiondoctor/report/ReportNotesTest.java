package dev.connectiondoctor.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.junit.jupiter.api.Test;

import dev.connectiondoctor.net.Scrubber;
import dev.connectiondoctor.redact.Around;
import dev.connectiondoctor.redact.Kind;
import dev.connectiondoctor.redact.Redaction;
import dev.connectiondoctor.text.Messages;
import tools.jackson.databind.json.JsonMapper;

/** What a report says of itself, in every form that people read. */
class ReportNotesTest {
    private static final String REPLACED = "Pseudonyms stand here for: names of internal hosts, names of users.";

    private static final Messages ENGLISH = Messages.in(Locale.ENGLISH);

    @Test
    void whatWasReplacedIsSaidAndStaysSaid() throws UnreadableReport {
        Report report = Samples.unusableAddress().redacted(List.of("user", "hosts"));
        String saved = json(report);
        Report opened = SavedReports.judged(ReportReader.read(saved));

        assertThat(new JsonMapper().readTree(saved).path("redacted").valueStream().map(node -> node.stringValue()))
                .containsExactly("hosts", "user");
        assertThat(opened.redacted()).containsExactly("hosts", "user");
        assertThat(text(opened)).contains(REPLACED);
        assertThat(html(opened)).contains(REPLACED);
        assertThat(markdown(opened)).contains(REPLACED);
    }

    @Test
    void aReportWithAllItsNamesSaysNothingOfIt() {
        Report report = Samples.unusableAddress();

        assertThat(json(report)).contains("\"redacted\" : [ ]");
        assertThat(text(report) + html(report) + markdown(report)).doesNotContain("Pseudonyms");
    }

    @Test
    void onlyWhatWasThereIsSaidToBeReplaced() {
        Report report = Samples.unusableAddress();
        Report redacted = Redaction.of(report, Around.UNKNOWN).apply(Set.of(Kind.COMPANY)).report();

        assertThat(redacted.redacted()).isEmpty();
    }

    @Test
    void noOtherWordsComeInThisWay() throws UnreadableReport {
        String forged = json(Samples.unusableAddress()).replace("\"redacted\" : [ ]",
                "\"redacted\" : [ \"user\", \"<b>x</b>\", 7, \"" + "long".repeat(20) + "\" ]");

        assertThat(SavedReports.judged(ReportReader.read(forged)).redacted()).containsExactly("user");
    }

    /** The findings of the samples are made up, so today's rules say something else. */
    @Test
    void whatIsJudgedOtherwiseTodayIsSaid() throws UnreadableReport {
        Report changed = SavedReports.judged(ReportReader.read(json(Samples.intercepted())));
        List<String> sentences = new RejudgedWords(new Wording(ENGLISH)).sentences(changed);

        assertThat(sentences).isNotEmpty();
        assertThat(sentences).allMatch(plain(html(changed))::contains).allMatch(plain(markdown(changed))::contains);
        assertThat(html(Samples.intercepted()) + markdown(Samples.intercepted())).doesNotContain("today's rules",
                "today&#39;s rules");
    }

    /** Without what the form needs to show a text as it is. */
    private static String plain(String written) {
        return written.replace("\\", "").replace("&#39;", "'").replace("&quot;", "\"").replace("&amp;", "&");
    }

    private static String json(Report report) {
        return new JsonReport(ENGLISH, Scrubber.NOTHING).write(report);
    }

    private static String text(Report report) {
        return new TextReport(ENGLISH, TextStyle.FILE, Scrubber.NOTHING).write(report).replaceAll("\\s+", " ");
    }

    private static String html(Report report) {
        return new HtmlReport(ENGLISH, Scrubber.NOTHING, ZoneOffset.UTC).write(report);
    }

    private static String markdown(Report report) {
        return new MarkdownReport(ENGLISH, Scrubber.NOTHING, ZoneOffset.UTC).write(report);
    }
}
