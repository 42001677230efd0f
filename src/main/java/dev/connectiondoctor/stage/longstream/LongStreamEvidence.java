package dev.connectiondoctor.stage.longstream;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.stage.Evidence;
import dev.connectiondoctor.stage.http.HttpAnswer;
import dev.connectiondoctor.stage.http.TokenUsage;

/**
 * The life of one long streamed answer. All times are milliseconds since the request was sent; null means that the
 * moment did not come.
 *
 * @param status HTTP status; 0 if none came
 * @param firstByteMs first byte of the body
 * @param firstEventMs first complete event of any kind
 * @param firstTokenMs first event with text, reasoning or arguments in it
 * @param maxSilenceMs longest time without a byte
 * @param maxContentGapMs longest time between two events with content
 * @param totalMs end of the stream
 * @param events complete events
 * @param bytes bytes of the body
 * @param outputTokens as the service counted them; null if it did not say
 * @param tokensPerSecond output speed from the service's own count; null if that cannot be said
 * @param complete the dialect's completeness rule was met
 * @param endedBy how it ended
 * @param silenceBeforeEndMs time without a byte just before the end
 * @param finishReason the reason the model gave for stopping
 * @param doneMarker a {@code [DONE]} line came
 * @param eventLines events carried an {@code event:} line
 * @param usage tokens as the service counted them
 * @param error the error event, if one came
 * @param answer status, headers and the beginning of the body; null if no answer came
 * @param reads the reads over time, thinned to at most 500 points
 */
public record LongStreamEvidence(int status, @Nullable Double headersMs, @Nullable Double firstByteMs,
        @Nullable Double firstEventMs, @Nullable Double firstTokenMs, double maxSilenceMs, double maxContentGapMs,
        double totalMs, long events, long bytes, @Nullable Long outputTokens, @Nullable Double tokensPerSecond,
        boolean complete, EndedBy endedBy, double silenceBeforeEndMs, @Nullable String finishReason,
        boolean doneMarker, boolean eventLines, @Nullable TokenUsage usage, HttpAnswer.@Nullable ApiError error,
        @Nullable HttpAnswer answer, List<Read> reads) implements Evidence {

    /** How a stream ended. */
    public enum EndedBy {
        /** The dialect's own last event. */
        TERMINAL_EVENT,
        /** The HTTP body ended in order, without the dialect's last event. */
        CLEAN_END,
        /** The connection was closed in the middle of the body. */
        CLOSED,
        /** The connection or the HTTP/2 stream was reset. */
        RESET,
        /** Nothing came for the longest silence that this check waits for. */
        SILENCE,
        ERROR_EVENT,
        CANCELLED,
        /** The answer was not a stream of events. */
        NOT_A_STREAM,
        /** The stage's own time or size limit ended a stream that was still flowing. */
        LIMIT
    }

    /**
     * @param atMs when
     * @param bytes bytes received up to then
     */
    public record Read(double atMs, long bytes) {}
}
