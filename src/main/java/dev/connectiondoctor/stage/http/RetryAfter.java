package dev.connectiondoctor.stage.http;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/** Reads {@code retry-after}, which is a number of seconds or a date. */
final class RetryAfter {
    private static final long LONGEST = Duration.ofDays(366).toSeconds();

    private RetryAfter() {}

    /** Seconds from now, 0 to a year; null if the text is neither form. */
    static @Nullable Long seconds(String text, Instant now) {
        String bare = text.strip();
        return bare.matches("\\d{1,18}(\\.\\d{1,9})?")
                ? Long.valueOf(bounded((long) Math.ceil(Double.parseDouble(bare))))
                : until(bare, now);
    }

    private static @Nullable Long until(String date, Instant now) {
        Instant then = HttpDate.parse(date);
        return then == null ? null : Long.valueOf(bounded(Duration.between(now, then).toSeconds()));
    }

    private static long bounded(long seconds) {
        return Math.clamp(seconds, 0, LONGEST);
    }
}
