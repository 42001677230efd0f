package dev.connectiondoctor.stage.shortprompt;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.net.FailureKind;
import dev.connectiondoctor.stage.Evidence;
import dev.connectiondoctor.stage.http.HttpAnswer;
import dev.connectiondoctor.stage.http.TokenUsage;

/**
 * One tiny completion, not streamed and then streamed.
 *
 * @param status HTTP status of the answer that was not streamed
 * @param text the answer's text, scrubbed, at most 200 characters
 * @param model the model that was asked
 * @param stopReason why the model stopped, in its own words; null if not said
 * @param answer the answer that was not streamed; null if none came
 * @param streamed the streamed answer; null if none was asked for or came
 * @param wholeFailure what ended the request that was not streamed, if no answer came; else null
 */
public record ShortPromptEvidence(int status, @Nullable String requestId, String text, @Nullable TokenUsage usage,
        String model, @Nullable String stopReason, @Nullable HttpAnswer answer, @Nullable HttpAnswer streamed,
        @Nullable FailureKind wholeFailure) implements Evidence {

    /** Both were answered, or neither was. */
    public ShortPromptEvidence(int status, @Nullable String requestId, String text, @Nullable TokenUsage usage,
            String model, @Nullable String stopReason, @Nullable HttpAnswer answer, @Nullable HttpAnswer streamed) {
        this(status, requestId, text, usage, model, stopReason, answer, streamed, null);
    }
}
