package dev.connectiondoctor.fault;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * The answer in one value.
 *
 * @param cause the one finding that explains the most; null when there is none
 */
public record Verdict(Status status, @Nullable Finding cause) {

    /** How the line is, all in all. */
    public enum Status {
        HEALTHY, DEGRADED, BROKEN, INCONCLUSIVE;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
