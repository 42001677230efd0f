package dev.connectiondoctor.stage.proxy;

import java.time.Duration;

import dev.connectiondoctor.Limits;

/** How long a comparison waits: less than the check itself, since what is compared must not hold it up. */
record Patience(Duration connect, Duration handshake, Duration answer) {
    /** For a whole comparison, however many ways there are. */
    static final Duration ALTOGETHER = Duration.ofSeconds(4);

    /**
     * Where no way has led anywhere by then, and a script is still being asked. The first one that a slow computer runs
     * takes seconds, and without its answer it would be said that there is no way.
     */
    static final Duration SCRIPT = Duration.ofSeconds(10);

    private static final Duration STEP = Duration.ofSeconds(3);

    static Patience of(Limits limits) {
        return new Patience(least(limits.connect()), least(limits.handshake()), least(limits.answer()));
    }

    private static Duration least(Duration limit) {
        return limit.compareTo(STEP) < 0 ? limit : STEP;
    }
}
