package dev.connectiondoctor.report;

import java.util.Locale;

/** Writes durations as short as a person reads them: {@code 4 ms}, {@code 1.2 s}, {@code 1:24}. */
public final class Amounts {
    private static final double SECOND = 1000;
    private static final double MINUTE = 60 * SECOND;

    private Amounts() {}

    /** @param millis milliseconds, zero or more */
    public static String duration(double millis) {
        if (millis < 0.95) {
            return "<1 ms";
        }
        if (millis < 999.5) {
            return Math.round(millis) + " ms";
        }
        return millis < MINUTE - 50 ? format("%.1f s", millis / SECOND) : minutes(Math.round(millis / SECOND));
    }

    /** A number with at most one decimal. */
    public static String number(double value) {
        return value < 9.95 ? format("%.1f", value) : String.valueOf(Math.round(value));
    }

    private static String minutes(long seconds) {
        return format("%d:%02d", seconds / 60, seconds % 60);
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
