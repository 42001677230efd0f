package dev.connectiondoctor.stage.proxy;

import java.time.Duration;

import dev.connectiondoctor.Limits;

/** How long a comparison waits: less than the check itself, since what is compared must not hold it up. */
record Patience(Duration connect, Duration handshake, Duration answer) {
    /** For a whole comparison, however many ways there are. */
    static final Duration ALTOGETHER = Duration.ofSeconds(4);

    /**
     * The same as long as no way has led to the service: then there is no sound line to hold up, and on a slow computer it
     * takes seconds to run a script for the first time. Without it, it would be said that there is no way.
     */
    static final Duration WITHOUT_A_WAY = Duration.ofSeconds(10);

    private static final Duration STEP = Duration.ofSeconds(3);

    static Patience of(Limits limits) {
        return new Patience(least(limits.connect()), least(limits.handshake()), least(limits.answer()));
    }

    private static Duration least(Duration limit) {
        return limit.compareTo(STEP) < 0 ? limit : STEP;
    }
}
