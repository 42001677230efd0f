package dev.connectiondoctor.net;

/** A monotonic clock; tests inject their own. */
@FunctionalInterface
public interface Ticker {
    /** Nanoseconds since an arbitrary fixed moment. */
    long nanos();

    static Ticker system() {
        return System::nanoTime;
    }

    /** Milliseconds since an earlier reading of this clock. */
    default double millisSince(long earlierNanos) {
        return (nanos() - earlierNanos) / 1e6;
    }
}
