package dev.connectiondoctor.stage.http;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * One mark of one product.
 *
 * @param display its name for people
 * @param kind which bodies the mark counts for
 * @param status pattern of the statuses that it counts for
 * @param where {@code body} or the lower-case name of a header
 * @param mark what is to be found there
 */
record Answerer(String id, String display, Kind kind, Pattern status, String where, Pattern mark) {
    private static final int SEARCHED = 16_384;

    /** Kinds of bodies. */
    enum Kind {
        ANY, JSON, PAGE
    }

    /** Takes a line of the table: id, display, kind, status, where, mark; separated by tabs. */
    static Answerer parse(String line) {
        String[] cells = line.split("\t");
        if (cells.length != 6) {
            throw new IllegalArgumentException("not six cells: " + line);
        }
        return new Answerer(cells[0], cells[1], Kind.valueOf(cells[2]), Pattern.compile(cells[3]), cells[4],
                Pattern.compile(cells[5], Pattern.CASE_INSENSITIVE));
    }

    boolean wrote(RawAnswer answer) {
        return status.matcher(Integer.toString(answer.status())).matches() && fits(answer) && marked(answer);
    }

    private boolean fits(RawAnswer answer) {
        return switch (kind) {
            case ANY -> true;
            case JSON -> isJson(answer);
            case PAGE -> !isJson(answer);
        };
    }

    private boolean marked(RawAnswer answer) {
        return where.equals("body")
                ? mark.matcher(beginning(answer)).find()
                : answer.headers()
                        .getOrDefault(where, java.util.List.of())
                        .stream()
                        .anyMatch(value -> mark.matcher(value).find());
    }

    private static boolean isJson(RawAnswer answer) {
        String start = beginning(answer).stripLeading();
        return start.startsWith("{") || start.startsWith("[") || answer.contentType().equals("text/event-stream");
    }

    private static String beginning(RawAnswer answer) {
        return new String(answer.body(), 0, Math.min(answer.body().length, SEARCHED), StandardCharsets.UTF_8);
    }
}
