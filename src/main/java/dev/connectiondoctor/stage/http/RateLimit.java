package dev.connectiondoctor.stage.http;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * One limit that an answer's headers tell of.
 *
 * @param name what is counted, as the headers name it: {@code requests}, {@code input-tokens}; {@code all} if they do
 *            not say
 * @param limit how much is allowed in its period; null if not said
 * @param remaining how much of it is left; null if not said
 * @param reset when it is whole again, as it was read; null if not said
 * @param resetAt the same as a moment; null if it was not said or cannot be read
 */
public record RateLimit(String name, @Nullable Long limit, @Nullable Long remaining, @Nullable String reset,
        @Nullable Instant resetAt) {

    /** Whether nothing is left of it. */
    public boolean usedUp() {
        return remaining != null && remaining <= 0;
    }
}
