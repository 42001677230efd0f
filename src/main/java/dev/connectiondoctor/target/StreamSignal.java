package dev.connectiondoctor.target;

/** What one event of a streamed answer means, whatever the dialect. One event may mean several things. */
public sealed interface StreamSignal {
    /** What a piece of an answer is made of. */
    enum Kind {
        TEXT, REASONING, REFUSAL, ARGUMENTS
    }

    /** The answer has begun; nothing of it is there yet. */
    record Started() implements StreamSignal {}

    /** A sign of life without meaning. */
    record Ping() implements StreamSignal {}

    /** @param length characters, more than 0 */
    record Content(Kind kind, int length) implements StreamSignal {}

    /** Tokens as the service counted them so far; zero where it did not say. Reasoning is part of the output. */
    record Usage(long inputTokens, long outputTokens, long reasoningTokens) implements StreamSignal {}

    /** @param reason why the model stopped, in its own words */
    record Finish(String reason) implements StreamSignal {}

    /** The dialect's own last event. */
    record Terminal() implements StreamSignal {}

    /** @param body the event's data, to be read like the body of any error */
    record Error(String body) implements StreamSignal {}

    /** The {@code [DONE]} line, which ends a stream but does not prove that it is complete. */
    record Done() implements StreamSignal {}

    /** Anything else, also what cannot be read. */
    record Other() implements StreamSignal {}
}
