package dev.connectiondoctor.stage.longstream;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.stage.http.TokenUsage;

/**
 * What only a check that waits for minutes finds out.
 *
 * @param holds connections that were left unused for a while and then used
 * @param silentAnswer a long answer that was not streamed, during which the line is silent; null if none was asked for
 */
public record Endurance(List<Hold> holds, @Nullable SilentAnswer silentAnswer) {

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
    public record Hold(double askedSeconds, Outcome outcome, double endedMs, boolean inUse) {}

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
