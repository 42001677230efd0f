package dev.connectiondoctor.practice;

import java.time.Duration;
import java.util.List;

import dev.connectiondoctor.Limits;

/**
 * How long a check of a practice network waits. Sound lines get plenty of time, so that a busy computer does not turn
 * them into faults; what is waited for in vain is kept short.
 */
final class Waits {
    private static final Duration IN_VAIN = Duration.ofMillis(1500);
    private static final Duration PROMPT = Duration.ofSeconds(60);
    private static final Duration RUN = Duration.ofMinutes(2);
    private static final int OUTPUT_TOKENS = 1500;
    private static final int SAMPLES = 3;

    static final Limits PLENTY = answeredIn(Limits.STANDARD.answer(), PROMPT);

    /** For connections that never stand. */
    static final Limits SHORT_CONNECT = PLENTY.withWaits(IN_VAIN, PLENTY.handshake(), PLENTY.answer());

    /** For handshakes that never end. */
    static final Limits SHORT_HANDSHAKE = PLENTY.withWaits(PLENTY.connect(), IN_VAIN, PLENTY.answer());

    /** For requests that are never answered. */
    static final Limits SHORT_ANSWER = answeredIn(IN_VAIN, IN_VAIN);

    /** For handshakes some of which never end while others must. */
    static final Limits HALF_HANDSHAKE = PLENTY.withWaits(PLENTY.connect(), Duration.ofSeconds(5), PLENTY.answer());

    /** For requests some of which are never answered while others must be. */
    static final Limits HALF_ANSWERED = answeredIn(Duration.ofSeconds(4), Duration.ofSeconds(4));

    /** For streams that fall silent. */
    static final Limits SHORT_SILENCE = PLENTY.withSilence(IN_VAIN);

    /** For connections that are left to rest: one that must survive it, and one that must not. */
    static final Limits SHORT_HOLDS = answeredIn(Duration.ofSeconds(5), PROMPT)
            .withHolds(List.of(Duration.ofSeconds(1), Duration.ofSeconds(6)));

    /** For checks that run out of time. */
    static final Limits SHORT_RUN = PLENTY.withRun(IN_VAIN);

    private Waits() {}

    private static Limits answeredIn(Duration answer, Duration prompt) {
        return new Limits(Limits.STANDARD.connect(), Limits.STANDARD.handshake(), answer, prompt,
                Duration.ofSeconds(20), PROMPT, RUN, Limits.STANDARD.bodyBytes(), Limits.STANDARD.streamBytes(),
                OUTPUT_TOKENS, SAMPLES);
    }
}
