package dev.connectiondoctor.stage.longstream;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.target.StreamSignal;

/** When the content of an answer came, and how much. All moments are nanoseconds of the run's ticker. */
final class ContentTimes {
    /** Shorter pauses are not seen as such, and a busy computer makes them by itself. */
    static final long PAUSE_NANOS = 150_000_000;

    private final long start;
    private long pieces;
    private long characters;
    private boolean reasoning;
    private @Nullable Long first;
    private @Nullable Long firstText;
    private long last;
    private long longestGap;
    private long flow;
    private long bursts;

    /** @param start when the request was sent */
    ContentTimes(long start) {
        this.start = start;
    }

    void add(StreamSignal.Content content, long now) {
        pieces++;
        characters += content.length();
        reasoning |= content.kind() == StreamSignal.Kind.REASONING;
        if (firstText == null && content.kind() == StreamSignal.Kind.TEXT) {
            firstText = now;
        }
        if (first == null) {
            first = now;
            bursts = 1;
        } else {
            gap(now - last);
        }
        last = now;
    }

    private void gap(long gap) {
        longestGap = Math.max(longestGap, gap);
        if (gap < PAUSE_NANOS) {
            flow += gap;
        } else {
            bursts++;
        }
    }

    /** Time during which content flowed, without the pauses. */
    double flowMs() {
        return flow / 1e6;
    }

    /** Times that content came after a pause. */
    long bursts() {
        return bursts;
    }

    /** Events with content. */
    long pieces() {
        return pieces;
    }

    /** Characters of content, of whatever kind. */
    long characters() {
        return characters;
    }

    /** Whether the model's thoughts were sent. */
    boolean reasoning() {
        return reasoning;
    }

    @Nullable
    Long first() {
        return first;
    }

    /** The first that a user sees. */
    @Nullable
    Long firstText() {
        return firstText;
    }

    double longestGapMs() {
        return longestGap / 1e6;
    }

    /** From the first to the last content. */
    double spanMs() {
        return first == null ? 0 : (last - first) / 1e6;
    }

    /** From the request to the last content. */
    double untilMs() {
        return first == null ? 0 : (last - start) / 1e6;
    }
}
