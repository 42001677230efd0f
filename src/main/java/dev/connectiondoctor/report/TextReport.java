package dev.connectiondoctor.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.connectiondoctor.fault.Finding;
import dev.connectiondoctor.fault.Verdict;
import dev.connectiondoctor.net.Scrubber;
import dev.connectiondoctor.report.TextStyle.Ink;
import dev.connectiondoctor.stage.Experiment;
import dev.connectiondoctor.text.Messages;

/** Writes a report for a terminal: the answer first, then the stages, then what to do, then what it cost. */
public final class TextReport {
    private final Wording words;
    private final Checklist checklist;
    private final TextFindings findings;
    private final TextStyle style;
    private final Scrubber scrubber;

    /** @param scrubber run over the whole text as a last belt */
    public TextReport(Messages messages, TextStyle style, Scrubber scrubber) {
        words = new Wording(messages);
        checklist = new Checklist(messages, style);
        findings = new TextFindings(words, style);
        this.style = style;
        this.scrubber = scrubber;
    }

    /** The text, ending in a line break. */
    public String write(Report report) {
        Paper paper = new Paper(style.width());
        answer(report, paper);
        command(report, paper);
        paper.blank();
        paper.words(0, words.cost(report));
        return style.fit(scrubber.scrub(paper.toString()));
    }

    /** The answer, and all that proves it. */
    void answer(Report report, Paper paper) {
        verdict(report, paper);
        paper.blank();
        report.stages().forEach(stage -> paper.line(checklist.row(stage)));
        findings(report, paper);
        experiments(report, paper);
    }

    private void verdict(Report report, Paper paper) {
        Verdict verdict = report.verdict();
        List<String> title = Paper.wrap(words.verdict(report), style.width() - 2);
        Ink ink = ink(verdict.status());
        paper.line(style.paint(ink, PageWriter.sign(verdict.status()) + " " + title.getFirst()));
        title.stream().skip(1).forEach(line -> paper.line(style.paint(ink, "  " + line)));
        if (verdict.cause() != null) {
            paper.words(2, words.who(verdict.cause()));
        }
        paper.words(2, target(report.target()));
        if (!report.complete()) {
            paper.words(2, words.text("report.incomplete"));
        }
    }

    private static String target(TargetFacts target) {
        List<String> parts = new ArrayList<>(List.of(target.baseUrl(), target.protocol()));
        if (target.model() != null) {
            parts.add(target.model());
        }
        return String.join(" · ", parts);
    }

    private void findings(Report report, Paper paper) {
        Finding cause = report.verdict().cause();
        if (cause != null) {
            findings.cause(cause, report.doctor().os(), paper);
        }
        report.findings()
                .stream()
                .filter(finding -> cause == null || !finding.id().equals(cause.id()))
                .forEach(finding -> findings.other(finding, report.doctor().os(), paper));
    }

    /** How the cause was told from others. */
    private void experiments(Report report, Paper paper) {
        if (report.experiments().isEmpty()) {
            return;
        }
        paper.blank().line(style.paint(Ink.BOLD, words.text("report.experiments")));
        for (Experiment experiment : report.experiments()) {
            paper.words(2, words.question(experiment)).words(4, words.conclusion(experiment));
        }
    }

    /** The step that fails, as a command for those who do not have this program. */
    private void command(Report report, Paper paper) {
        Finding cause = report.verdict().cause();
        if (cause == null) {
            return;
        }
        Reproductions.telling(report, cause.stage()).ifPresent(command -> {
            paper.blank().line(style.paint(Ink.BOLD, words.text("support.commands")));
            paper.words(2, words.text("support.command.note", Map.of("key", Reproductions.KEY)));
            paper.verbatim(2, command.posix());
        });
    }

    private static Ink ink(Verdict.Status status) {
        return switch (status) {
            case HEALTHY -> Ink.BOLD_GREEN;
            case DEGRADED, INCONCLUSIVE -> Ink.BOLD_YELLOW;
            case BROKEN -> Ink.BOLD_RED;
        };
    }
}
