package dev.connectiondoctor.report;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Makes texts of any origin harmless in Markdown: they show as they are, and nothing of them is markup. */
final class Markdown {
    private static final Pattern TICKS = Pattern.compile("`+");
    /** Signs with a meaning in the middle of a line, an address's colon and a mention's at sign included. */
    private static final String MEANING = "\\`*_[]<>|~&@$!";
    private static final String LINE_BEGIN = "#+-=";
    private static final Pattern NUMBER = Pattern.compile("^(\\d{1,9})([.)])(?=\\s|$)");
    private static final Pattern ADDRESS = Pattern.compile("(?i)(:)(?=//)|(?<=\\bwww)(\\.)");
    private static final int SHORTEST_FENCE = 3;

    private Markdown() {}

    /** Words in one line. */
    static String words(String text) {
        String line = oneLine(text);
        StringBuilder escaped = new StringBuilder();
        line.codePoints().forEach(point -> {
            boolean begin = escaped.isEmpty() && LINE_BEGIN.indexOf(point) >= 0;
            escaped.append(begin || MEANING.indexOf(point) >= 0 ? "\\" : "").appendCodePoint(point);
        });
        String numbered = NUMBER.matcher(escaped).replaceFirst("$1\\\\$2");
        return ADDRESS.matcher(numbered).replaceAll("\\\\$0");
    }

    /** A value in one line, as it is. */
    static String code(String text) {
        String line = oneLine(text);
        if (line.isEmpty()) {
            return "–";
        }
        String fence = "`".repeat(longestTicks(line) + 1);
        String pad = line.startsWith("`") || line.endsWith("`") ? " " : "";
        return fence + pad + line + pad + fence;
    }

    /** Lines to copy, as they are. */
    static String block(String text) {
        String clean = Paper.clean(text).replaceAll("\\r\\n?", "\n").stripTrailing();
        String fence = "`".repeat(Math.max(SHORTEST_FENCE, longestTicks(clean) + 1));
        return fence + "\n" + clean + "\n" + fence;
    }

    private static int longestTicks(String text) {
        return TICKS.matcher(text).results().map(MatchResult::group).mapToInt(String::length).max().orElse(0);
    }

    /** Also without the separators of lines and paragraphs that are no control characters. */
    private static String oneLine(String text) {
        return Paper.clean(text).replaceAll("[\\s\\u0085\\u2028\\u2029]+", " ").strip();
    }
}
