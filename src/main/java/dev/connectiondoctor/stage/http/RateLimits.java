package dev.connectiondoctor.stage.http;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.net.Scrubber;

/**
 * Reads the headers that tell of rate limits, however they are spelled: {@code anthropic-ratelimit-tokens-remaining},
 * {@code x-ratelimit-remaining-tokens}, {@code ratelimit-remaining}, {@code ratelimit: limit=10, remaining=0, reset=5}.
 */
final class RateLimits {
    private static final int MOST = 24;
    private static final int LONGEST = 60;
    private static final Pattern HEADER = Pattern.compile("(?:anthropic-|x-)?rate-?limit(?:bysize)?-?(.*)");
    private static final Pattern FIELD = Pattern.compile("(?i)\\b(limit|remaining|reset|q|r|t)=(\\d{1,18})");
    private static final Set<String> FIELDS = Set.of("limit", "remaining", "reset");
    private static final Map<String, String> SHORT = Map.of("q", "limit", "r", "remaining", "t", "reset");
    /** From here on a number is no count of seconds but a moment: seconds, then milliseconds since 1970. */
    private static final long MOMENT = 1_000_000_000L;
    private static final long MOMENT_IN_MILLIS = 1_000_000_000_000L;
    private static final Duration FARTHEST = Duration.ofDays(366);

    private final Instant now;
    private final Scrubber scrubber;
    private final Map<String, Map<String, String>> read = new TreeMap<>();

    private RateLimits(Instant now, Scrubber scrubber) {
        this.now = now;
        this.scrubber = scrubber;
    }

    /** The limits, by the names of what they count. */
    static List<RateLimit> of(Map<String, List<String>> headers, Instant now, Scrubber scrubber) {
        RateLimits limits = new RateLimits(now, scrubber);
        headers.forEach((name, values) -> {
            Matcher header = HEADER.matcher(name);
            if (header.matches() && !values.isEmpty()) {
                limits.header(header.group(1), values.getFirst().strip());
            }
        });
        return limits.read.entrySet().stream().limit(MOST).map(entry -> limits.limit(entry)).toList();
    }

    private void header(String rest, String value) {
        List<String> words = new ArrayList<>(List.of(rest.split("-")));
        String field = words.stream().filter(FIELDS::contains).findFirst().orElse("");
        if (field.isEmpty()) {
            structured(value);
        } else {
            words.remove(field);
            put(String.join("-", words), field, value);
        }
    }

    /** Several fields in one header, as the standard's drafts have it. */
    private void structured(String value) {
        Matcher fields = FIELD.matcher(value);
        while (fields.find()) {
            String field = fields.group(1).toLowerCase(Locale.ROOT);
            put("", SHORT.getOrDefault(field, field), fields.group(2));
        }
    }

    private void put(String name, String field, String value) {
        read.computeIfAbsent(name.isEmpty() ? "all" : name, _ -> new TreeMap<>()).putIfAbsent(field, value);
    }

    private RateLimit limit(Map.Entry<String, Map<String, String>> entry) {
        Map<String, String> fields = entry.getValue();
        String reset = fields.get("reset");
        return new RateLimit(scrubber.scrub(entry.getKey(), LONGEST), number(fields.get("limit")),
                number(fields.get("remaining")), reset == null ? null : scrubber.scrub(reset, LONGEST),
                reset == null ? null : moment(reset, now));
    }

    private static @Nullable Long number(@Nullable String text) {
        Matcher digits = Pattern.compile("(\\d{1,18})(\\D.*)?").matcher(text == null ? "" : text);
        return digits.matches() ? Long.valueOf(digits.group(1)) : null;
    }

    /**
     * A moment out of a date, a moment in numbers, a number of seconds or a duration such as {@code 6m0s}; null if it
     * is none or farther away than a year.
     */
    static @Nullable Instant moment(String text, Instant now) {
        Instant date = date(text);
        Duration wait = date == null ? Waits.parse(text) : null;
        Instant moment = wait == null ? date : moment(wait, now);
        return moment == null || Duration.between(now, moment).abs().compareTo(FARTHEST) > 0 ? null : moment;
    }

    private static Instant moment(Duration wait, Instant now) {
        long seconds = wait.toSeconds();
        if (seconds >= MOMENT_IN_MILLIS) {
            return Instant.ofEpochMilli(seconds);
        }
        return seconds >= MOMENT ? Instant.ofEpochSecond(seconds) : now.plus(wait);
    }

    private static @Nullable Instant date(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException _) {
            return HttpDate.parse(text);
        }
    }
}
