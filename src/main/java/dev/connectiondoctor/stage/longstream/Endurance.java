package dev.connectiondoctor.stage.longstream;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.stage.http.TokenUsage;

/**
 * What only a check that waits for minutes finds out.
 *
 * @param holds connections that were left unused for a while and then used
 * @param probedHolds the same, on connections that the system kept alive by probes of its own
 * @param silentAnswer a long answer that was not streamed, during which the line is silent; null if none was asked for
 */
public record Endurance(List<Hold> holds, List<Hold> probedHolds, @Nullable SilentAnswer silentAnswer) {

    /** What became of a connection on which nothing was said for a while. */
    public enum Outcome {
        /** A request on it was answered. */
        ANSWERED,
        /** It was closed in order before it was used, which programs notice. */
        CLOSED,
        /** It was reset, before or when it was used. */
        RESET,
        /** It looked open, and a request on it was never answered. */
        SILENT,
        /** It could not be opened. */
        NOT_OPENED
    }

    /**
     * @param askedSeconds how long it was to be left alone
     * @param endedMs when it ended or was answered, from the moment when it stood
     * @param inUse it was no longer idle then: a request had been written
     */
    public record Hold(double askedSeconds, Outcome outcome, double endedMs, boolean inUse) {
        /** Whether it was dead and looked alive. A reset of a connection at rest is noticed in time. */
        public boolean dropped() {
            return outcome == Outcome.SILENT || outcome == Outcome.RESET && inUse;
        }
    }

    /** The connection at rest that died soonest, if one did without a word. */
    public Optional<Hold> soonestDropped() {
        return holds.stream().filter(Hold::dropped).min(Comparator.comparingDouble(Hold::askedSeconds));
    }

    /** The connection that rested for as long and was kept alive by probes. */
    public Optional<Hold> probed(Hold hold) {
        return probedHolds.stream().filter(twin -> twin.askedSeconds() == hold.askedSeconds()).findFirst();
    }

    /**
     * @param totalMs from the request to its end
     * @param status 0 if no answer came
     * @param complete the answer came whole
     * @param failure the kind of failure that ended it; null if none did
     */
    public record SilentAnswer(double totalMs, int status, boolean complete, @Nullable String failure,
            TokenUsage usage) {}

    TokenUsage usage() {
        return silentAnswer == null ? TokenUsage.NONE : silentAnswer.usage();
    }
}
