package dev.connectiondoctor.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.connectiondoctor.fault.Culprit;
import dev.connectiondoctor.fault.Finding;
import dev.connectiondoctor.fault.Fix;
import dev.connectiondoctor.fault.Step;
import dev.connectiondoctor.fault.Verdict;
import dev.connectiondoctor.net.Scrubber;
import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.stage.StageResult;
import dev.connectiondoctor.stage.http.HttpAnswer;
import dev.connectiondoctor.stage.models.ModelsEvidence;
import dev.connectiondoctor.text.Messages;

/** Pages hold what servers said, and nothing of it is taken for markup; and they never hold the key. */
class HostilePagesTest {
    private static final String EVIL = "\"'><script>alert(1)</script><img src=x onerror=y>](javascript:z)"
            + "\n\n# owned\n```\n| a | b |\u202e\u0007\u001b[31m{{verdict}} @team";
    private static final Messages MESSAGES = Messages.in(Locale.ENGLISH);
    private static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");
    private static final Pattern MARKUP = Pattern.compile("(?i)<(?:script|img|iframe|object|link|base)\\b");

    static Stream<Report> reports() {
        return Samples.all();
    }

    @ParameterizedTest
    @MethodSource("reports")
    void everyReportHasAPageThatNeedsNothingElse(Report report) {
        String html = html(report, Scrubber.NOTHING);
        assertThat(html).startsWith("<!DOCTYPE html>").endsWith("</html>\n").doesNotContain("{{", "page.");
        assertThat(html).doesNotContain(" src=", " href=", "url(", "@import", "<script");
        assertThat(markdown(report, Scrubber.NOTHING)).startsWith("# ").doesNotContain("page.").endsWith("\n");
    }

    @Test
    void serversPutNothingIntoHtml() {
        String html = html(hostile(), Scrubber.NOTHING);
        assertThat(html).contains("&lt;script&gt;", "{{verdict}}").doesNotContain("\u202e", "\u0007", "\u001b");
        assertThat(MARKUP.matcher(html).find()).isFalse();
        assertThat(html).doesNotContain("\"'>");
    }

    @Test
    void serversPutNothingIntoMarkdown() {
        String markdown = markdown(hostile(), Scrubber.NOTHING);
        assertThat(markdown).contains("script").doesNotContain("\u202e", "\u0007", "\u001b");
        assertThat(markdown.lines().filter(line -> line.equals("# owned"))).as("only within the body's block")
                .hasSize(blocksWith(markdown, "# owned"));
        String outside = withoutCode(markdown);
        assertThat(outside).doesNotContain("<script", "<img", "\n# owned", "](javascript", "@team").contains("team");
    }

    @Test
    void theKeyIsTakenOut() {
        String page = Samples.CANARY;
        Report report = with(page);
        Scrubber scrubber = text -> text.replace(Samples.CANARY, "[key]");
        assertThat(html(report, scrubber)).contains("[key]").doesNotContain(Samples.CANARY);
        assertThat(markdown(report, scrubber)).contains("key").doesNotContain(Samples.CANARY);
    }

    @Test
    void timesAreInUtcAndLocal() {
        assertThat(html(Samples.healthy(), Scrubber.NOTHING)).contains("2026-05-06 07:08:09 UTC",
                "2026-05-06 16:08:09 +09:00");
        assertThat(markdown(Samples.healthy(), Scrubber.NOTHING)).contains("2026-05-06 07:08:09 UTC",
                "2026-05-06 16:08:09 +09:00");
    }

    private static Report hostile() {
        return with(EVIL);
    }

    /** A report in which every place that a server can fill holds the same text. */
    private static Report with(String text) {
        HttpAnswer answer = new HttpAnswer("GET", text, 403, text, Map.of("cf-ray", text), text, text, 9, true,
                new HttpAnswer.ApiError(text, text, text), text, null, text, 1, 2);
        ModelsEvidence models = new ModelsEvidence(403, List.of(text), text, "anthropic", "given", Map.of(text, 1),
                false, null, List.of(text), answer, List.of());
        Finding finding = Finding.problem("auth.forbidden", Stage.MODELS, Culprit.ACCOUNT)
                .with("host", text)
                .with("said", text)
                .with("message", text)
                .because("answer/body")
                .fix(Fix.of("ask-it", new Step.Command(text), new Step.File(text, text), new Step.Link(text)))
                .build();
        Report usual = Samples.healthy();
        List<StageReport> stages = new ArrayList<>(usual.stages());
        stages.set(Stage.MODELS.ordinal(), new StageReport(
                new StageResult.Completed(Stage.MODELS, Samples.TIMING, models, List.of(), 1), StageStatus.FAILED,
                List.of(finding.id())));
        TargetFacts target = new TargetFacts(text, text, 1, text, text, text, "direct",
                new TargetFacts.Key(true, "sk", 3));
        return new Report(usual.doctor(), usual.startedAt(), usual.finishedAt(), true, target,
                new Verdict(Verdict.Status.BROKEN, finding), stages, usual.experiments(), List.of(finding),
                usual.usage());
    }

    private static int blocksWith(String markdown, String line) {
        return (int) Pattern.compile("(?m)^(`{3,})\n(?s:(.*?))\n\\1$")
                .matcher(markdown)
                .results()
                .filter(block -> block.group(2).lines().anyMatch(line::equals))
                .count();
    }

    private static String withoutCode(String markdown) {
        String noBlocks = Pattern.compile("(?m)^(`{3,})\n(?s:.*?)\n\\1$").matcher(markdown).replaceAll("");
        String noEscapes = noBlocks.replaceAll("\\\\\\p{Punct}", "");
        return Pattern.compile("(?<!`)(`+)(?!`)(?s:.*?)(?<!`)\\1(?!`)").matcher(noEscapes).replaceAll("");
    }

    private static String html(Report report, Scrubber scrubber) {
        return new HtmlReport(MESSAGES, scrubber, ZONE).write(report);
    }

    private static String markdown(Report report, Scrubber scrubber) {
        return new MarkdownReport(MESSAGES, scrubber, ZONE).write(report);
    }
}
