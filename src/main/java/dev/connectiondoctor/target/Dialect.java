package dev.connectiondoctor.target;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** How one protocol words its requests and its answers. Stateless; reads whatever it is given and never fails. */
public sealed interface Dialect permits AnthropicMessages, OpenAiDialect {

    /** A header line. */
    record Header(String name, String value) {}

    /** @throws IllegalArgumentException for {@link Protocol#AUTO}, which is no protocol but a question */
    static Dialect of(Protocol protocol) {
        return switch (protocol) {
            case ANTHROPIC -> new AnthropicMessages();
            case OPENAI_CHAT -> new OpenAiChat();
            case OPENAI_RESPONSES -> new OpenAiResponses();
            case AUTO -> throw new IllegalArgumentException("the protocol is not known yet");
        };
    }

    Protocol protocol();

    /** The address of the list of models, put together as the user's tool would. */
    String modelsUrl(BaseUrl base);

    /** The address that prompts go to, put together as the user's tool would. */
    String promptUrl(BaseUrl base);

    /** Headers that every request carries, with or without a key. */
    Map<String, String> headers();

    /** The header in which the protocol's own vendor looks for this secret. */
    KeyHeader keyHeader(String secret);

    /** The JSON body of a prompt. */
    String body(Prompt prompt);

    /** Whether services that speak it disagree on how the token limit is called. */
    default boolean hasTwoTokenLimitNames() {
        return false;
    }

    /** Reads a list of models. */
    default ModelList models(String body) {
        return ModelList.read(body);
    }

    /** Reads an answer that was not streamed. */
    Completion completion(String body);

    /**
     * What an event of a streamed answer means, in order; never empty.
     *
     * @param event the value of its {@code event:} line, or null if it had none
     * @param data its data
     */
    List<StreamSignal> signals(@Nullable String event, String data);

    /**
     * Whether a stream is complete.
     *
     * @param finished a reason for stopping came
     * @param terminal the dialect's own last event came; a {@code [DONE]} line is none
     */
    boolean complete(boolean finished, boolean terminal);
}
