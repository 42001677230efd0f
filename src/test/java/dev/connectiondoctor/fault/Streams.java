package dev.connectiondoctor.fault;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.stage.http.HttpAnswer;
import dev.connectiondoctor.stage.http.TokenUsage;
import dev.connectiondoctor.stage.longstream.LongStreamEvidence;

/** Long streams, made by hand. */
final class Streams {
    private Streams() {}

    static LongStreamEvidence complete() {
        return stream(LongStreamEvidence.EndedBy.TERMINAL_EVENT, true, 120.0, "stop");
    }

    /** A sound stream in this protocol. */
    static LongStreamEvidence complete(String protocol) {
        return protocol.equals("anthropic") ? Followed.complete().named(true).made() : complete();
    }

    /** A stream of which not even the headers came. */
    static LongStreamEvidence never() {
        return new LongStreamEvidence(0, null, null, null, null, 60_000, 0, 60_000, 0, 0, null, null, false,
                LongStreamEvidence.EndedBy.SILENCE, 60_000, null, false, false, null, null, null, List.of());
    }

    /** A stream that began well. */
    static LongStreamEvidence ended(LongStreamEvidence.EndedBy how) {
        return stream(how, false, 120.0, null);
    }

    static LongStreamEvidence stream(LongStreamEvidence.EndedBy how, boolean complete, @Nullable Double firstTokenMs,
            @Nullable String finishReason) {
        return stream(how, complete, firstTokenMs, finishReason, Talk.stream());
    }

    static LongStreamEvidence stream(LongStreamEvidence.EndedBy how, boolean complete, @Nullable Double firstTokenMs,
            @Nullable String finishReason, HttpAnswer answer) {
        HttpAnswer.ApiError error = how == LongStreamEvidence.EndedBy.ERROR_EVENT
                ? new HttpAnswer.ApiError("overloaded_error", "", "Overloaded")
                : null;
        return new LongStreamEvidence(answer.status(), 90.0, 95.0, 100.0, firstTokenMs, 400, 60_000, 84_000, 40,
                4_000,
                200L, 50.0, complete, how, 200, finishReason, complete, false, TokenUsage.NONE, error, answer,
                List.of());
    }
}
