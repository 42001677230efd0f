package dev.connectiondoctor.report;

import java.util.List;
import java.util.Map;

import dev.connectiondoctor.explain.Explanation;
import dev.connectiondoctor.explain.Kind;
import dev.connectiondoctor.explain.Match;
import dev.connectiondoctor.report.TextStyle.Ink;

/** Writes for a terminal what an error text means: what it says, what it may come from, and what settles it. */
public final class TextExplanation {
    /** Beyond this many a reader is lost; those left out say less. */
    private static final int MOST = 5;

    private final Wording words;
    private final TextStyle style;
    private final String program;

    /** @param program how this program is called, for the commands that it suggests */
    public TextExplanation(Wording words, TextStyle style, String program) {
        this.words = words;
        this.style = style;
        this.program = program;
    }

    /** The text, ending in a line break. */
    public String write(List<Match> matches) {
        Paper paper = new Paper(style.width());
        if (matches.isEmpty()) {
            paper.words(0, words.text("explain.nothing")).blank();
            paper.verbatim(2, program + " check");
        }
        for (Match match : matches.subList(0, Math.min(MOST, matches.size()))) {
            one(match, paper);
        }
        if (matches.size() > MOST) {
            paper.blank().words(0, words.text("explain.left-out", Map.of("count", matches.size() - MOST)));
        }
        return style.fit(paper.toString());
    }

    private void one(Match match, Paper paper) {
        Explanation explanation = match.explanation();
        if (match.line() > 1 || match.count() > 1) {
            paper.line(style.paint(Ink.FAINT, words.text("explain.found",
                    Map.of("line", match.line(), "count", match.count()))));
        }
        paper.verbatim(2, match.excerpt()).blank();
        paper.words(0, words.text("explain." + explanation.id() + ".means")).blank();
        if (explanation.kind() == Kind.STATUS) {
            String who = words.text("explain." + explanation.id() + ".who");
            paper.words(0, words.text("explain.who", Map.of("who", who))).blank();
        }
        paper.line(style.paint(Ink.BOLD, words.text("explain.causes", Map.of("count", explanation.causes().size()))));
        int number = 1;
        for (String cause : explanation.causes()) {
            paper.item(2, number++ + ".", words.text("cause." + cause + ".what"));
            paper.words(5, words.text("cause." + cause + ".fix"));
        }
        paper.blank().words(0, words.text("explain.settles", Map.of("stage", words.stage(explanation.stage()))));
        paper.verbatim(2, program + " check").blank();
    }
}
