package dev.connectiondoctor.report;

import java.time.ZoneId;

import dev.connectiondoctor.fault.Verdict;
import dev.connectiondoctor.net.Scrubber;
import dev.connectiondoctor.stage.StageResult;
import dev.connectiondoctor.text.Messages;

/** Puts together what a page tells, in the order in which it is asked for: the answer, then what proves it. */
final class PageWriter {
    private final Messages messages;
    private final Wording words;
    private final StageSummaries summaries;
    private final JsonReport json;
    private final ZoneId zone;

    /** @param zone in which local times are given */
    PageWriter(Messages messages, Scrubber scrubber, ZoneId zone) {
        this.messages = messages;
        words = new Wording(messages);
        summaries = new StageSummaries(messages);
        json = new JsonReport(messages, scrubber);
        this.zone = zone;
    }

    Page page(Report report) {
        Verdict verdict = report.verdict();
        PageFindings findings = new PageFindings(words, json.tree(report), report.doctor().os());
        return new Page(messages.locale().toLanguageTag(), verdict.status().id(), sign(verdict.status()),
                words.verdict(report), verdict.cause() == null ? null : words.who(verdict.cause()),
                report.complete() ? null : words.text("report.incomplete"), new ReportNotes(words).sentences(report),
                new PageFacts(words, zone).of(report),
                report.stages().stream().map(this::line).toList(), findings.all(report),
                new PageReplies(words).of(report), new PageTables(words).of(report), new PageCharts(words).of(report),
                words.cost(report), heads(), new PageSupport(words).of(report));
    }

    private Page.Heads heads() {
        return new Page.Heads(words.text("page.report"), words.text("page.facts"), words.text("page.stages"),
                words.text("page.findings"), words.text("page.replies"), words.text("page.evidence"),
                words.text("report.fixes"), words.text("page.body"),
                words.text("page.elsewhere"),
                words.text("page.elsewhere.left-out"));
    }

    private Page.Line line(StageReport stage) {
        StageResult.Timing timing = Timings.of(stage.result());
        return new Page.Line(stage.status().id(), Checklist.sign(stage.status()),
                words.text("status." + stage.status().id()), words.stage(stage.stage()), summaries.text(stage),
                timing == null ? "" : Amounts.duration(timing.durationMs()));
    }

    static String sign(Verdict.Status status) {
        return TextStyle.sign(status);
    }
}
