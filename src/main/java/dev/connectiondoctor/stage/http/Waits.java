package dev.connectiondoctor.stage.http;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** Reads how long to wait: {@code 20}, {@code 1.5}, {@code 120ms}, {@code 6m0s}, {@code 60 seconds}. */
final class Waits {
    private static final Pattern SECONDS = Pattern.compile("\\d{1,15}(\\.\\d{1,9})?");
    private static final Pattern PART = Pattern
            .compile("(\\d{1,9}(?:\\.\\d{1,9})?)\\s*(days?|d|hours?|h|minutes?|min|ms|m|seconds?|sec|s)");

    private Waits() {}

    /** Null if the text is no such time. */
    static @Nullable Duration parse(String text) {
        String bare = text.strip();
        if (SECONDS.matcher(bare).matches()) {
            return ofSeconds(Double.parseDouble(bare));
        }
        Matcher part = PART.matcher(bare);
        double sum = 0;
        int end = 0;
        while (part.find(end) && bare.substring(end, part.start()).isBlank()) {
            sum += Double.parseDouble(part.group(1)) * seconds(part.group(2));
            end = part.end();
        }
        return end == bare.length() && end > 0 ? ofSeconds(sum) : null;
    }

    private static Duration ofSeconds(double seconds) {
        return Duration.ofMillis(Math.round(seconds * 1000));
    }

    private static double seconds(String unit) {
        if (unit.equals("ms")) {
            return 0.001;
        }
        return switch (unit.charAt(0)) {
            case 'd' -> 86_400;
            case 'h' -> 3_600;
            case 'm' -> 60;
            default -> 1;
        };
    }
}
