package dev.connectiondoctor.compare;

import java.util.Map;

import dev.connectiondoctor.report.Paper;
import dev.connectiondoctor.report.StageReport;
import dev.connectiondoctor.report.TextStyle;
import dev.connectiondoctor.report.TextStyle.Ink;
import dev.connectiondoctor.text.Messages;

/** Writes a comparison for a terminal: what the difference says, then what was compared, then step by step. */
public final class TextComparison {
    private static final int TEXT = 2;
    private static final int INNER = 4;

    private final CompareWords words;
    private final TextStyle style;

    public TextComparison(Messages messages, TextStyle style) {
        words = new CompareWords(messages);
        this.style = style;
    }

    /** The text, ending in a line break. */
    public String write(Comparison comparison) {
        Paper paper = new Paper(style.width());
        comparison.remarks().forEach(remark -> remark(remark, comparison.pair(), paper));
        for (Side side : Side.values()) {
            side(side, comparison.pair(), paper);
        }
        heading(words.text("steps"), paper.blank());
        comparison.stages().forEach(stage -> stage(stage, paper));
        return style.fit(paper.toString());
    }

    private void remark(Remark remark, Pair pair, Paper paper) {
        String sign = remark.matters() ? "≠" : "=";
        heading(sign + " " + words.title(remark, pair), paper);
        paper.words(TEXT,
                words.text("sure",
                        Map.of("confidence", words.confidence(remark), "text", words.explanation(remark, pair))))
                .blank();
    }

    private void side(Side side, Pair pair, Paper paper) {
        heading(words.name(side, pair), paper);
        paper.words(TEXT, words.verdict(side, pair)).words(TEXT, String.join(" · ", words.facts(side, pair)));
    }

    private void heading(String text, Paper paper) {
        Paper.wrap(text, style.width()).forEach(line -> paper.line(style.paint(Ink.BOLD, line)));
    }

    private void stage(StageComparison stage, Paper paper) {
        String sign = switch (stage.mark()) {
            case SAME, ALIKE -> "=";
            case DIFFERENT -> "≠";
            case NOT_COMPARED -> "–";
        };
        String head = sign + " "
                + words.text("row", Map.of("step", words.stage(stage.stage()), "mark", words.mark(stage)));
        paper.line(style.paint(stage.mark() == StageComparison.Mark.DIFFERENT ? Ink.YELLOW : Ink.FAINT, head));
        if (stage.mark() == StageComparison.Mark.DIFFERENT || stage.mark() == StageComparison.Mark.NOT_COMPARED) {
            for (Side side : Side.values()) {
                StageReport report = stage.report(side);
                paper.item(TEXT, side.name(), words.text("outcome",
                        Map.of("status", words.status(report), "summary", words.summary(report))));
            }
        }
        stage.differences()
                .stream()
                .filter(difference -> !difference.id().equals("status") && !difference.id().equals("findings"))
                .forEach(difference -> paper.words(INNER, words.text("difference",
                        Map.of("what", words.what(difference), "a", words.value(difference.a()), "b",
                                words.value(difference.b())))));
    }
}
