package dev.connectiondoctor.stage.http;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** Reads how long a service asks to be left alone: out of its headers, else out of the words of its error. */
final class RetryAfter {
    private static final long LONGEST = Duration.ofDays(366).toSeconds();
    private static final List<String> IN_MILLIS = List.of("retry-after-ms", "x-ms-retry-after-ms");

    /** {@code "retryDelay": "20s"} of Google, {@code "retry_after": 120} of Cloudflare. */
    private static final Pattern FIELD = Pattern.compile(
            "\"retry_?(?:delay|after)\"\\s*:\\s*\"?([0-9.]{1,12}\\s*[a-z]{0,2})",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern WORDS = Pattern.compile("(?:try again|retry) (?:in|after) "
            + "((?:\\d[\\d.]{0,12}\\s?(?:ms|h|m|s|d|seconds?|minutes?|hours?|days?)\\s?){1,4})",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern REGAIN = Pattern
            .compile("regain access on (\\d{4}-\\d{2}-\\d{2}) at (\\d{2}:\\d{2}) UTC");

    private RetryAfter() {}

    /**
     * Seconds from now, 0 to a year; null if the answer does not say. Only a refusal says so in its body.
     *
     * @param start the beginning of the body, as {@link Answerer#beginning} gives it
     */
    static @Nullable Long seconds(RawAnswer answer, String start, Instant now) {
        return Stream
                .<Optional<Long>>of(millis(answer), Optional.ofNullable(seconds(answer.header("retry-after"), now)),
                        body(answer, start, now))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
    }

    /** Seconds from now out of a header's value, which is a number of seconds or a date; null if it is neither. */
    static @Nullable Long seconds(String text, Instant now) {
        String bare = text.strip();
        return bare.matches("\\d{1,18}(\\.\\d{1,9})?")
                ? Long.valueOf(bounded((long) Math.ceil(Double.parseDouble(bare))))
                : until(HttpDate.parse(bare), now);
    }

    private static Optional<Long> millis(RawAnswer answer) {
        return IN_MILLIS.stream()
                .map(answer::header)
                .filter(value -> value.matches("\\d{1,12}(\\.\\d{1,9})?"))
                .map(value -> bounded((long) Math.ceil(Double.parseDouble(value) / 1000)))
                .findFirst();
    }

    private static Optional<Long> body(RawAnswer answer, String text, Instant now) {
        if (answer.isSuccess()) {
            return Optional.empty();
        }
        return Stream.of(FIELD, WORDS)
                .map(pattern -> pattern.matcher(text))
                .filter(Matcher::find)
                .map(found -> Waits.parse(found.group(1).strip()))
                .filter(Objects::nonNull)
                .map(wait -> bounded((wait.toMillis() + 999) / 1000))
                .findFirst()
                .or(() -> Optional.ofNullable(until(regained(text), now)).filter(wait -> wait < LONGEST));
    }

    /** A day, as Anthropic names it. */
    private static @Nullable Instant regained(String text) {
        Matcher found = REGAIN.matcher(text);
        try {
            return found.find()
                    ? LocalDate.parse(found.group(1)).atTime(LocalTime.parse(found.group(2))).toInstant(ZoneOffset.UTC)
                    : null;
        } catch (DateTimeException _) {
            return null;
        }
    }

    private static @Nullable Long until(@Nullable Instant then, Instant now) {
        return then == null ? null : Long.valueOf(bounded(Duration.between(now, then).toSeconds()));
    }

    private static long bounded(long seconds) {
        return Math.clamp(seconds, 0, LONGEST);
    }
}
