package dev.connectiondoctor.report;

import java.util.ArrayList;
import java.util.List;

/** Lines of text, wrapped to a width and free of characters that would steer a terminal. */
public final class Paper {
    private final int width;
    private final StringBuilder written = new StringBuilder();

    public Paper(int width) {
        this.width = width;
    }

    /** A line as it stands; may hold colours. */
    public Paper line(String line) {
        written.append(line.stripTrailing()).append('\n');
        return this;
    }

    public Paper blank() {
        return line("");
    }

    /** Words, wrapped, every line begun with the same number of blanks. */
    public Paper words(int indent, String text) {
        wrap(text, width - indent).forEach(line -> line(" ".repeat(indent) + line));
        return this;
    }

    /** An item of a list: its mark stands out to the left of its words. */
    public Paper item(int indent, String mark, String text) {
        int inner = indent + mark.length() + 1;
        List<String> lines = wrap(text, width - inner);
        line(" ".repeat(indent) + mark + " " + lines.getFirst());
        lines.stream().skip(1).forEach(line -> line(" ".repeat(inner) + line));
        return this;
    }

    /** Text that must not be wrapped, because it is there to be copied. */
    Paper verbatim(int indent, String text) {
        text.lines().forEach(line -> line(" ".repeat(indent) + clean(line)));
        return this;
    }

    @Override
    public String toString() {
        return written.toString();
    }

    /** Breaks a text at blanks, and between Chinese signs; what is longer than a line keeps a line of its own. */
    public static List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : clean(text).strip().split("\\s+")) {
            String gap = " ";
            for (String piece : Columns.pieces(word)) {
                if (!line.isEmpty() && length(line) + gap.length() + length(piece) > width) {
                    lines.add(line.toString());
                    line.setLength(0);
                }
                line.append(line.isEmpty() ? "" : gap).append(piece);
                gap = "";
            }
        }
        lines.add(line.toString());
        return lines;
    }

    static String clean(String text) {
        StringBuilder clean = new StringBuilder();
        text.codePoints().map(point -> steers(point) ? '\uFFFD' : point).forEach(clean::appendCodePoint);
        return clean.toString();
    }

    /** Whether it would act instead of being shown, or is no character at all (half of one, or one that XML forbids). */
    static boolean steers(int point) {
        boolean blank = point == '\n' || point == '\t' || point == '\r';
        int type = Character.getType(point);
        boolean none = type == Character.SURROGATE || (point & 0xFFFE) == 0xFFFE;
        return !blank && (none || Character.isISOControl(point) || type == Character.FORMAT);
    }

    /** In columns of a terminal. */
    static int length(CharSequence text) {
        return Columns.width(text);
    }
}
