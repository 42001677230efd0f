package dev.connectiondoctor.stage.longstream;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.stage.Evidence;
import dev.connectiondoctor.stage.http.BodyEnd;
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
 * @param firstVisibleTextMs first event with text that a user sees
 * @param askedTokens most tokens that were asked for
 * @param pings events that are a mere sign of life
 * @param comments comment lines, another sign of life
 * @param malformed events whose data cannot be read, and lines of JSON that belong to no event
 * @param survivedSilenceMs longest time without a byte after which the stream went on
 * @param endedHow how the bytes ended, in the words of {@code BodyEnd}
 * @param httpVersion {@code HTTP/1.1} or {@code HTTP/2}; null if no answer came
 * @param encoding how the body was packed, {@code identity} for not at all; null if no answer came
 * @param rhythm in which beat the content came
 * @param again the same or a shorter answer, asked for once more to compare with; without reads
 * @param otherWays the same or a shorter answer, asked for by ways that differ in one thing; without reads
 * @param endurance what only a long check finds out; null in any other
 */
public record LongStreamEvidence(int status, @Nullable Double headersMs, @Nullable Double firstByteMs,
        @Nullable Double firstEventMs, @Nullable Double firstTokenMs, double maxSilenceMs, double maxContentGapMs,
        double totalMs, long events, long bytes, @Nullable Long outputTokens, @Nullable Double tokensPerSecond,
        boolean complete, EndedBy endedBy, double silenceBeforeEndMs, @Nullable String finishReason,
        boolean doneMarker, boolean eventLines, @Nullable TokenUsage usage, HttpAnswer.@Nullable ApiError error,
        @Nullable HttpAnswer answer, List<Read> reads, @Nullable Double firstVisibleTextMs, int askedTokens, long pings,
        long comments, long malformed, double survivedSilenceMs, String endedHow, @Nullable String httpVersion,
        @Nullable String encoding, Rhythm rhythm, List<LongStreamEvidence> again, @Nullable Endurance endurance,
        List<LongStreamEvidence> otherWays)
        implements
            Evidence {
    public LongStreamEvidence {
        otherWays = otherWays == null ? List.of() : List.copyOf(otherWays);
    }

    /** A stream that was asked for by one way only. */
    public LongStreamEvidence(int status, @Nullable Double headersMs, @Nullable Double firstByteMs,
            @Nullable Double firstEventMs, @Nullable Double firstTokenMs, double maxSilenceMs, double maxContentGapMs,
            double totalMs, long events, long bytes, @Nullable Long outputTokens, @Nullable Double tokensPerSecond,
            boolean complete, EndedBy endedBy, double silenceBeforeEndMs, @Nullable String finishReason,
            boolean doneMarker, boolean eventLines, @Nullable TokenUsage usage, HttpAnswer.@Nullable ApiError error,
            @Nullable HttpAnswer answer, List<Read> reads, @Nullable Double firstVisibleTextMs, int askedTokens,
            long pings, long comments, long malformed, double survivedSilenceMs, String endedHow,
            @Nullable String httpVersion, @Nullable String encoding, Rhythm rhythm, List<LongStreamEvidence> again,
            @Nullable Endurance endurance) {
        this(status, headersMs, firstByteMs, firstEventMs, firstTokenMs, maxSilenceMs, maxContentGapMs, totalMs, events,
                bytes, outputTokens, tokensPerSecond, complete, endedBy, silenceBeforeEndMs, finishReason, doneMarker,
                eventLines, usage, error, answer, reads, firstVisibleTextMs, askedTokens, pings, comments, malformed,
                survivedSilenceMs, endedHow, httpVersion, encoding, rhythm, again, endurance, List.of());
    }

    /** A stream of which no more is known than how it went as a whole. */
    public LongStreamEvidence(int status, @Nullable Double headersMs, @Nullable Double firstByteMs,
            @Nullable Double firstEventMs, @Nullable Double firstTokenMs, double maxSilenceMs, double maxContentGapMs,
            double totalMs, long events, long bytes, @Nullable Long outputTokens, @Nullable Double tokensPerSecond,
            boolean complete, EndedBy endedBy, double silenceBeforeEndMs, @Nullable String finishReason,
            boolean doneMarker, boolean eventLines, @Nullable TokenUsage usage, HttpAnswer.@Nullable ApiError error,
            @Nullable HttpAnswer answer, List<Read> reads) {
        this(status, headersMs, firstByteMs, firstEventMs, firstTokenMs, maxSilenceMs, maxContentGapMs, totalMs, events,
                bytes, outputTokens, tokensPerSecond, complete, endedBy, silenceBeforeEndMs, finishReason, doneMarker,
                eventLines, usage, error, answer, reads, firstTokenMs, 0, 0, 0, 0, 0, BodyEnd.UNKNOWN,
                answer == null ? null : answer.httpVersion(), null, Rhythm.NONE, List.of(), null);
    }

    /** The same, with what was asked for once more. */
    public LongStreamEvidence with(List<LongStreamEvidence> more, @Nullable Endurance tests) {
        return new LongStreamEvidence(status, headersMs, firstByteMs, firstEventMs, firstTokenMs, maxSilenceMs,
                maxContentGapMs, totalMs, events, bytes, outputTokens, tokensPerSecond, complete, endedBy,
                silenceBeforeEndMs, finishReason, doneMarker, eventLines, usage, error, answer, reads,
                firstVisibleTextMs, askedTokens, pings, comments, malformed, survivedSilenceMs, endedHow, httpVersion,
                encoding, rhythm, more, tests, otherWays);
    }

    /** The same without the reads, to stand beside another. */
    LongStreamEvidence withoutReads() {
        return new LongStreamEvidence(status, headersMs, firstByteMs, firstEventMs, firstTokenMs, maxSilenceMs,
                maxContentGapMs, totalMs, events, bytes, outputTokens, tokensPerSecond, complete, endedBy,
                silenceBeforeEndMs, finishReason, doneMarker, eventLines, usage, error, answer, List.of(),
                firstVisibleTextMs, askedTokens, pings, comments, malformed, survivedSilenceMs, endedHow, httpVersion,
                encoding, rhythm, again, endurance, otherWays);
    }

    /** The same, with what was asked for by other ways. */
    LongStreamEvidence byOtherWays(List<LongStreamEvidence> more) {
        return new LongStreamEvidence(status, headersMs, firstByteMs, firstEventMs, firstTokenMs, maxSilenceMs,
                maxContentGapMs, totalMs, events, bytes, outputTokens, tokensPerSecond, complete, endedBy,
                silenceBeforeEndMs, finishReason, doneMarker, eventLines, usage, error, answer, reads,
                firstVisibleTextMs, askedTokens, pings, comments, malformed, survivedSilenceMs, endedHow, httpVersion,
                encoding, rhythm, again, endurance, more);
    }

    /** Tokens of all streams of this stage, as the service counted them. */
    public TokenUsage allUsage() {
        return Stream.of(List.of(this), again, otherWays)
                .flatMap(List::stream)
                .map(LongStreamEvidence::usage)
                .filter(Objects::nonNull)
                .reduce(endurance == null ? TokenUsage.NONE : endurance.usage(), TokenUsage::plus);
    }

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
