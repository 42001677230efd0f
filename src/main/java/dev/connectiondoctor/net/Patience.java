package dev.connectiondoctor.net;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** How long something is waited for: a time, or less once somebody has learnt that it is in vain. */
public final class Patience {
    private final Duration limit;
    private final CountDownLatch inVain;

    public Patience(Duration limit) {
        this(limit, new CountDownLatch(1));
    }

    private Patience(Duration limit, CountDownLatch inVain) {
        this.limit = limit;
        this.inVain = inVain;
    }

    /** For another time at most, and lost together with this one. */
    public Patience of(Duration other) {
        return new Patience(other, inVain);
    }

    /** From now on nothing is waited for. */
    public void lose() {
        inVain.countDown();
    }

    /** Returns when the time is up, or when waiting is known to be in vain. */
    void last() throws InterruptedException {
        inVain.await(limit.toNanos(), TimeUnit.NANOSECONDS);
    }
}
