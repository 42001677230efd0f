package dev.connectiondoctor.report;

import java.util.List;

import dev.connectiondoctor.report.TextStyle.Ink;
import dev.connectiondoctor.stage.StageResult;
import dev.connectiondoctor.text.Messages;

/** The nine stages as lines of text: sign, word, name, summary, duration. */
public final class Checklist {
    private static final int WORD = 8;
    private static final int NAME = 23;
    private static final int TIME = 8;
    private static final int BEFORE_SUMMARY = 4 + WORD + 1 + NAME + 1;
    private static final int NARROWEST_SUMMARY = 20;

    private final Wording words;
    private final StageSummaries summaries;
    private final TextStyle style;

    public Checklist(Messages messages, TextStyle style) {
        words = new Wording(messages);
        summaries = new StageSummaries(messages);
        this.style = style;
    }

    /** The stage in one line, or more if its summary needs them; without a line break at the end. */
    public String row(StageReport stage) {
        int room = style.width() - BEFORE_SUMMARY - TIME;
        return room < NARROWEST_SUMMARY ? narrow(stage) : wide(stage, Paper.wrap(summaries.text(stage), room));
    }

    /** The same in one line of any length, for a log. */
    public String line(StageReport stage) {
        StageResult.Timing timing = Timings.of(stage.result());
        String time = timing == null ? "" : " (" + Amounts.duration(timing.durationMs()) + ")";
        return begin(stage) + words.stage(stage.stage()) + ": " + Paper.clean(summaries.text(stage)) + time;
    }

    private String wide(StageReport stage, List<String> summary) {
        int room = style.width() - BEFORE_SUMMARY - TIME;
        String first = begin(stage) + pad(words.stage(stage.stage()), NAME) + " " + pad(summary.getFirst(), room)
                + time(stage.result());
        StringBuilder row = new StringBuilder(first.stripTrailing());
        summary.stream().skip(1).forEach(more -> row.append('\n').repeat(' ', BEFORE_SUMMARY).append(more));
        return row.toString();
    }

    private String narrow(StageReport stage) {
        StringBuilder row = new StringBuilder(begin(stage)).append(words.stage(stage.stage()));
        int indent = 4;
        Paper.wrap(summaries.text(stage) + time(stage.result()), style.width() - indent)
                .forEach(line -> row.append('\n').repeat(' ', indent).append(line));
        return row.toString();
    }

    private String begin(StageReport stage) {
        String word = words.text("status." + stage.status().id());
        return "  " + style.paint(ink(stage.status()), sign(stage.status()) + " " + pad(word, WORD)) + " ";
    }

    private static String time(StageResult result) {
        StageResult.Timing timing = Timings.of(result);
        return timing == null ? "" : String.format("%" + TIME + "s", Amounts.duration(timing.durationMs()));
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - Paper.length(text)));
    }

    static String sign(StageStatus status) {
        return switch (status) {
            case PASSED -> "✓";
            case WARNED -> "!";
            case FAILED -> "✗";
            case SKIPPED -> "–";
            case CANCELLED -> "■";
            case CRASHED -> "?";
        };
    }

    private static Ink ink(StageStatus status) {
        return switch (status) {
            case PASSED -> Ink.GREEN;
            case WARNED, CANCELLED -> Ink.YELLOW;
            case FAILED, CRASHED -> Ink.RED;
            case SKIPPED -> Ink.FAINT;
        };
    }
}
