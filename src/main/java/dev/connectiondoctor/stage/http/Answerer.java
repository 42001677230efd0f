package dev.connectiondoctor.stage.http;

import java.util.List;
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

    /** Takes a row of the table: id, display, kind, status, where, mark. */
    static Answerer of(String[] cells) {
        if (cells.length != 6) {
            throw new IllegalArgumentException("not six cells: " + String.join(" ", cells));
        }
        return new Answerer(cells[0], cells[1], Kind.valueOf(cells[2]), Pattern.compile(cells[3]), cells[4],
                Pattern.compile(cells[5], Pattern.CASE_INSENSITIVE));
    }

    /** @param start the beginning of the body, as {@link #beginning} gives it */
    boolean wrote(RawAnswer answer, String start) {
        return status.matcher(Integer.toString(answer.status())).matches() && fits(answer, start)
                && marked(answer, start);
    }

    /** As much of a body as marks are looked for in. */
    static String beginning(RawAnswer answer) {
        String text = answer.text();
        return text.substring(0, Math.min(text.length(), SEARCHED));
    }

    private boolean fits(RawAnswer answer, String start) {
        return switch (kind) {
            case ANY -> true;
            case JSON -> isJson(answer, start);
            case PAGE -> !isJson(answer, start);
        };
    }

    private boolean marked(RawAnswer answer, String start) {
        return where.equals("body")
                ? mark.matcher(start).find()
                : answer.headers()
                        .getOrDefault(where, List.of())
                        .stream()
                        .anyMatch(value -> mark.matcher(value).find());
    }

    private static boolean isJson(RawAnswer answer, String start) {
        String bare = start.stripLeading();
        return bare.startsWith("{") || bare.startsWith("[") || answer.contentType().equals("text/event-stream");
    }
}
