package dev.connectiondoctor.app.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A long text as rows of a bounded length, so that a row is cheap to show however long the lines are. What is copied is
 * the text as it was. Immutable.
 */
public final class RawText {
    /** Nothing. */
    public static final RawText EMPTY = new RawText(List.of());
    /** Most characters of a row. */
    static final int ROW = 240;
    /** Most places that a search finds. */
    static final int MOST_MATCHES = 10_000;

    private final List<Row> rows;

    /** @param continued whether it goes on in the line of the row before */
    public record Row(String text, boolean continued) {}

    /**
     * A place that was searched for. One that reaches over the end of a row is found in the row in which it begins.
     *
     * @param row index of the row
     * @param from index of its first character in that row
     * @param to index behind its last one in that row
     */
    public record Match(int row, int from, int to) {}

    private RawText(List<Row> rows) {
        this.rows = rows;
    }

    public static RawText of(String text) {
        List<Row> rows = new ArrayList<>();
        text.lines().forEach(line -> split(line, rows));
        return new RawText(Collections.unmodifiableList(rows));
    }

    private static void split(String line, List<Row> rows) {
        int from = 0;
        do {
            int to = Math.min(line.length(), from + ROW);
            boolean halved = to < line.length() && Character.isHighSurrogate(line.charAt(to - 1));
            to -= halved ? 1 : 0;
            rows.add(new Row(line.substring(from, to), from > 0));
            from = to;
        } while (from < line.length());
    }

    public List<Row> rows() {
        return rows;
    }

    /** Where a text is, whatever its case, in order; nothing for an empty one. */
    public List<Match> find(String wanted) {
        List<Match> found = new ArrayList<>();
        Pattern pattern = Pattern.compile(Pattern.quote(wanted), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        for (int row = 0; row < rows.size() && !wanted.isEmpty() && found.size() < MOST_MATCHES; row++) {
            find(pattern, row, wanted.length(), found);
        }
        return found;
    }

    private void find(Pattern pattern, int row, int length, List<Match> found) {
        String own = rows.get(row).text();
        boolean goesOn = row + 1 < rows.size() && rows.get(row + 1).continued();
        String text = goesOn ? own + head(rows.get(row + 1).text(), length - 1) : own;
        Matcher matcher = pattern.matcher(text);
        while (matcher.find() && matcher.start() < own.length() && found.size() < MOST_MATCHES) {
            found.add(new Match(row, matcher.start(), Math.min(own.length(), matcher.end())));
        }
    }

    private static String head(String text, int length) {
        return text.substring(0, Math.min(text.length(), length));
    }

    /** The text of some rows, in their order. */
    public String text(Collection<Integer> some) {
        StringBuilder text = new StringBuilder();
        SortedSet<Integer> wanted = new TreeSet<>(some);
        for (int index : wanted) {
            boolean joined = rows.get(index).continued() && wanted.contains(index - 1);
            text.append(text.isEmpty() || joined ? "" : "\n").append(rows.get(index).text());
        }
        return text.toString();
    }
}
