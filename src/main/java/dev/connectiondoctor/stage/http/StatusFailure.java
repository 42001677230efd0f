package dev.connectiondoctor.stage.http;

import dev.connectiondoctor.net.Failure;
import dev.connectiondoctor.net.FailureKind;
import dev.connectiondoctor.net.Operation;
import dev.connectiondoctor.stage.http.HttpAnswer.ApiError;

/** An answer whose status is the failure. */
public final class StatusFailure {
    private StatusFailure() {}

    /** The status and the answer's own words, which are scrubbed already. */
    public static Failure of(HttpAnswer answer) {
        ApiError error = answer.error();
        String words = error == null ? "" : error.message().isEmpty() ? error.type() : error.message();
        return new Failure(FailureKind.HTTP_STATUS, Operation.HTTP_REQUEST,
                words.isEmpty() ? "HTTP " + answer.status() : "HTTP " + answer.status() + ": " + words);
    }
}
