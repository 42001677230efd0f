package dev.connectiondoctor.stage.longstream;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.net.Failure;
import dev.connectiondoctor.net.FailureKind;
import dev.connectiondoctor.net.Operation;
import dev.connectiondoctor.net.Scrubber;
import dev.connectiondoctor.net.TlsEnd;
import dev.connectiondoctor.stage.http.AnswerReader;
import dev.connectiondoctor.stage.http.ErrorReader;
import dev.connectiondoctor.stage.http.HttpAnswer;
import dev.connectiondoctor.stage.http.HttpAnswer.ApiError;
import dev.connectiondoctor.stage.http.HttpFailures;
import dev.connectiondoctor.stage.longstream.LongStreamEvidence.EndedBy;

/**
 * Puts what was read of a stream into evidence, and names what went wrong.
 *
 * @param askedTokens most tokens that were asked for
 * @param connection how it ended that carried the stream, where that is known
 */
record StreamReport(StreamReading reading, EndedBy endedBy, int askedTokens, AnswerReader answers, Scrubber scrubber,
        Optional<TlsEnd> connection) {
    private static final int LONGEST_REASON = 100;

    LongStreamEvidence evidence() {
        StreamBody body = reading.body();
        StreamTally tally = body.tally();
        HttpAnswer answer = answer();
        String reason = tally.finishReason();
        return new LongStreamEvidence(answer.status(), answer.headersMs(), millis(body.firstByte()),
                millis(tally.firstEvent()), millis(tally.content().first()), reading.longestSilenceMs(),
                tally.content().longestGapMs(), reading.totalMs(), tally.events(), body.bytes(), tally.outputTokens(),
                tally.tokensPerSecond(), tally.complete(), endedBy, reading.silenceBeforeEndMs(),
                reason == null ? null : scrubber.scrub(reason, LONGEST_REASON), tally.doneMarker(), tally.eventLines(),
                tally.usage(), answer.error(), answer, body.log().reads(), millis(tally.content().firstText()),
                askedTokens,
                tally.pings(), body.comments(), body.malformed(), reading.survivedSilenceMs(),
                reading.endedHow(connection),
                answer.httpVersion(), scrubber.scrub(body.coding(), LONGEST_REASON), body.rhythm(), List.of(), null);
    }

    /** Null for a stream that is complete, however its connection ended. */
    @Nullable
    Failure failure(LongStreamEvidence evidence) {
        return evidence.complete() ? null : new Failure(kind(evidence), Operation.STREAM, text(evidence));
    }

    private FailureKind kind(LongStreamEvidence evidence) {
        return switch (endedBy) {
            case RESET -> FailureKind.STREAM_RESET;
            case CLOSED, CANCELLED -> FailureKind.STREAM_CLOSED;
            case SILENCE -> FailureKind.STREAM_SILENT;
            case ERROR_EVENT -> FailureKind.STREAM_ERROR_EVENT;
            case NOT_A_STREAM -> FailureKind.STREAM_NOT_A_STREAM;
            case LIMIT ->
                evidence.bytes() > 0 && reading.body().overSize() ? FailureKind.HTTP_TOO_MUCH : FailureKind.TIME_LIMIT;
            case TERMINAL_EVENT, CLEAN_END ->
                reading.body().tally().hasContent() ? FailureKind.STREAM_INCOMPLETE : FailureKind.STREAM_EMPTY;
        };
    }

    private String text(LongStreamEvidence evidence) {
        Throwable cut = reading.cut();
        ApiError error = evidence.error();
        if (cut != null) {
            return HttpFailures.of(cut, Operation.STREAM, scrubber).text();
        }
        if (error != null) {
            return error.message().isEmpty() ? error.type() : error.message();
        }
        return String.format(Locale.ROOT, "%d events and %d bytes in %.1f s, the last %.1f s silent", evidence.events(),
                evidence.bytes(), evidence.totalMs() / 1000, evidence.silenceBeforeEndMs() / 1000);
    }

    private HttpAnswer answer() {
        String errorBody = reading.body().tally().errorBody();
        boolean whole = endedBy == EndedBy.TERMINAL_EVENT || endedBy == EndedBy.CLEAN_END
                || endedBy == EndedBy.ERROR_EVENT || endedBy == EndedBy.NOT_A_STREAM;
        HttpAnswer answer = answers.read(reading.body().raw(whole, reading.end()));
        return errorBody == null ? answer : answer.withError(new ErrorReader(scrubber).read(false, errorBody));
    }

    private @Nullable Double millis(@Nullable Long nanos) {
        return nanos == null ? null : Double.valueOf(reading.answer().millisTo(nanos));
    }
}
