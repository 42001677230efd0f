package dev.connectiondoctor.compare;

import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.report.Amounts;

/** Times that were measured once: they vary from moment to moment, so only large differences are worth a line. */
final class Times {
    private static final double LEAST_MS = 300;
    private static final double FACTOR = 3;

    private Times() {}

    static Stream<Difference> difference(String id, @Nullable Double a, @Nullable Double b) {
        if (a == null || b == null || Math.abs(a - b) < LEAST_MS || Math.max(a, b) < FACTOR * Math.min(a, b)) {
            return Stream.empty();
        }
        return Difference.of(id, Amounts.duration(a), Amounts.duration(b), false);
    }
}
