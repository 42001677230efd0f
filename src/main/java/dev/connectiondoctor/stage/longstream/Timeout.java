package dev.connectiondoctor.stage.longstream;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A time-out of a product on the way, as it is unless someone changed it.
 *
 * @param product its name for people, and {@code setting}: proper names, the same in every language
 * @param seconds the default
 * @param header the answer's header that shows that the product is there; empty if nothing does
 * @param mark what that header then holds
 * @param alwaysMarked whether the mark is on every answer that passed the product
 * @param source where that is written
 */
public record Timeout(String id, String product, int seconds, Kind kind, String setting, String header, Pattern mark,
        boolean alwaysMarked, String source) {

    /** What it measures. */
    public enum Kind {
        /** The time between two bytes. */
        IDLE,
        /** The time of the whole answer. */
        TOTAL
    }

    private static final double DRIFT = 0.03;
    private static final double SHORT_DRIFT = 0.1;
    private static final double SHORT_SECONDS = 20;

    /** Takes a row of the table. */
    static Timeout of(String[] cells) {
        if (cells.length != 8) {
            throw new IllegalArgumentException("not eight cells: " + String.join(" ", cells));
        }
        String[] mark = cells[5].split("~", 2);
        return new Timeout(cells[0], cells[1], Integer.parseInt(cells[2]), Kind.valueOf(cells[3].toUpperCase(
                Locale.ROOT)), cells[4], mark[0], Pattern.compile(mark.length < 2 ? "" : mark[1],
                        Pattern.CASE_INSENSITIVE),
                cells[6].equals("yes"), cells[7]);
    }

    /** Whether a time of this many seconds is this one: two seconds more or less, or what a long timer drifts by. */
    boolean fits(double measured) {
        double tolerance = Math.max(SHORT_DRIFT * Math.min(seconds, SHORT_SECONDS), DRIFT * seconds);
        return Math.abs(measured - seconds) <= tolerance;
    }

    /** @param headers of the answer, by lower-case name */
    boolean seen(Map<String, String> headers) {
        String value = header.isEmpty() ? null : headers.get(header);
        return value != null && mark.matcher(value).find();
    }

    /** Whether the product cannot be there, for it would have left its mark. */
    boolean ruledOut(Map<String, String> headers) {
        return alwaysMarked && !seen(headers);
    }
}
