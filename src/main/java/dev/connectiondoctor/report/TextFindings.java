package dev.connectiondoctor.report;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.fault.Finding;
import dev.connectiondoctor.fault.Fix;
import dev.connectiondoctor.fault.Step;
import dev.connectiondoctor.report.TextStyle.Ink;

/** Findings with what they mean and what to do, as text. */
final class TextFindings {
    private static final int TEXT = 2;
    private static final int STEP = 5;

    private final Wording words;
    private final TextStyle style;

    TextFindings(Wording words, TextStyle style) {
        this.words = words;
        this.style = style;
    }

    /** The finding that the verdict has named already. */
    void cause(Finding finding, Paper paper) {
        heading("report.meaning", paper);
        details(finding, paper);
    }

    /** Any other finding. */
    void other(Finding finding, Paper paper) {
        String title = words.text("severity." + finding.severity().id()) + ": " + words.title(finding);
        paper.blank();
        Paper.wrap(title, style.width()).forEach(line -> paper.line(style.paint(Ink.BOLD, line)));
        paper.words(TEXT, who(finding));
        details(finding, paper);
    }

    /** Who must act, and how sure that is. */
    String who(Finding finding) {
        return words.text("report.who", Map.of("culprit", words.text("culprit." + finding.culprit().id()),
                "confidence", words.text("confidence." + finding.confidence().id())));
    }

    private void details(Finding finding, Paper paper) {
        paper.words(TEXT, words.explanation(finding));
        if (!finding.fixes().isEmpty()) {
            heading("report.fixes", paper);
        }
        for (int i = 0; i < finding.fixes().size(); i++) {
            fix(i + 1, finding.fixes().get(i), finding, paper);
        }
    }

    private void heading(String key, Paper paper) {
        paper.blank().line(style.paint(Ink.BOLD, words.text(key)));
    }

    private void fix(int number, Fix fix, Finding finding, Paper paper) {
        List<String> title = Paper.wrap(words.title(fix, finding) + audience(fix), style.width() - STEP);
        paper.line(String.format("  %d. %s", number, title.getFirst()));
        title.stream().skip(1).forEach(line -> paper.line(" ".repeat(STEP) + line));
        fix.steps().forEach(step -> step(step, fix, finding, paper));
        String detail = words.detail(fix.trial());
        if (detail != null) {
            paper.words(STEP, words.text("trial." + fix.trial().id()) + ": " + detail);
        }
    }

    /** For whom and for what the fix is, where it is not for everyone. */
    private String audience(Fix fix) {
        String audience = fix.audience() == Fix.Audience.EVERYONE
                ? null
                : words.text("audience." + fix.audience().id());
        String os = fix.os() == null ? null : words.text("os." + fix.os());
        String tool = fix.tool() == null ? null : words.text("tool." + fix.tool());
        List<String> parts = Stream.<@Nullable String>of(audience, tool, os)
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .toList();
        return parts.isEmpty() ? "" : " (" + String.join(", ", parts) + ")";
    }

    private void step(Step step, Fix fix, Finding finding, Paper paper) {
        switch (step) {
            case Step.Text _ -> paper.words(STEP, words.value(step, fix, finding));
            case Step.Command command -> paper.verbatim(STEP, command.line());
            case Step.Env _ -> labelled("step.env", words.value(step, fix, finding), paper);
            case Step.Setting _ -> labelled("step.setting", words.value(step, fix, finding), paper);
            case Step.Link link -> labelled("step.link", link.url(), paper);
            case Step.File file -> paper.words(STEP, words.text("step.file", Map.of("path", file.path())))
                    .verbatim(STEP + 2, file.content());
        }
    }

    private void labelled(String key, String value, Paper paper) {
        paper.words(STEP, words.text(key)).verbatim(STEP + 2, value);
    }
}
