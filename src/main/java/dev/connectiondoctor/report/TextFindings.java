package dev.connectiondoctor.report;

import java.util.Map;

import dev.connectiondoctor.fault.Finding;
import dev.connectiondoctor.report.TextStyle.Ink;

/** Findings with what they mean and what to do, as text. */
final class TextFindings {
    private static final int TEXT = 2;

    private final Wording words;
    private final TextStyle style;

    TextFindings(Wording words, TextStyle style) {
        this.words = words;
        this.style = style;
    }

    /** The finding that the verdict has named already. */
    void cause(Finding finding, String os, Paper paper) {
        heading("report.meaning", paper);
        details(finding, os, paper);
    }

    /** Any other finding. */
    void other(Finding finding, String os, Paper paper) {
        String title = words.text("severity." + finding.severity().id()) + ": " + words.title(finding);
        paper.blank();
        Paper.wrap(title, style.width()).forEach(line -> paper.line(style.paint(Ink.BOLD, line)));
        paper.words(TEXT, who(finding));
        details(finding, os, paper);
    }

    /** Who must act, and how sure that is. */
    String who(Finding finding) {
        return words.text("report.who", Map.of("culprit", words.text("culprit." + finding.culprit().id()),
                "confidence", words.text("confidence." + finding.confidence().id())));
    }

    private void details(Finding finding, String os, Paper paper) {
        paper.words(TEXT, words.explanation(finding));
        if (!finding.fixes().isEmpty()) {
            heading("report.fixes", paper);
            new TextFixes(words, finding, paper).write(os);
        }
    }

    private void heading(String key, Paper paper) {
        paper.blank().line(style.paint(Ink.BOLD, words.text(key)));
    }
}
