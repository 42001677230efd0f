package dev.connectiondoctor.stage.http;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.net.Failure;

/** What became of a request whose body was read to its end. */
public sealed interface Outcome {
    /**
     * An answer, whatever its status.
     *
     * @param text the whole body as it came: not scrubbed, so it is read and then forgotten
     */
    record Answered(HttpAnswer answer, String text) implements Outcome {
        @Override
        public String toString() {
            return answer.toString();
        }
    }

    /** @param answer what there was of an answer, or null */
    record Lost(Failure failure, @Nullable HttpAnswer answer) implements Outcome {}

    /** The answer or what there was of it, or null. */
    default @Nullable HttpAnswer answerOrNull() {
        return switch (this) {
            case Answered answered -> answered.answer();
            case Lost lost -> lost.answer();
        };
    }

    /** The status, or 0. */
    default int status() {
        HttpAnswer answer = answerOrNull();
        return answer == null ? 0 : answer.status();
    }
}
