package dev.connectiondoctor.practice.gateway;

import java.util.List;
import java.util.Optional;

import dev.connectiondoctor.practice.http.Frame;
import dev.connectiondoctor.target.Protocol;

import tools.jackson.databind.JsonNode;

/** How one protocol words prompts and answers. */
public sealed interface Speech permits MessagesSpeech, ChatSpeech, ResponsesSpeech {

    /** The speech of a protocol, of which there is none for {@link Protocol#AUTO}. */
    static Speech of(Protocol protocol) {
        return switch (protocol) {
            case ANTHROPIC -> new MessagesSpeech();
            case OPENAI_CHAT -> new ChatSpeech();
            case OPENAI_RESPONSES -> new ResponsesSpeech();
            case AUTO -> throw new IllegalArgumentException("a gateway speaks definite protocols");
        };
    }

    /** The route that takes prompts, behind the version's prefix. */
    String route();

    Vendor vendor();

    /** An id for one more answer. */
    String newId();

    /** What a prompt lacks, in the vendor's words; empty if it can be answered. */
    Optional<String> flaw(JsonNode prompt);

    /** All text that the prompt holds. */
    String words(JsonNode prompt);

    /** Most tokens asked for; very many if the prompt does not say. */
    int maxTokens(JsonNode prompt);

    /** The answer in one piece. */
    Object whole(Completion completion);

    /** The answer as a stream, complete by the protocol's own rule. */
    List<Frame> stream(Completion completion);

    /** What comes in the middle of a stream when the service fails. */
    Frame failure();

    /** The words of a content, which is a text or a list of parts. */
    static String words(JsonNode parent, String member) {
        JsonNode content = parent.path(member);
        if (content.isString()) {
            return content.stringValue();
        }
        StringBuilder words = new StringBuilder();
        content.forEach(part -> words.append(words(part, part.has("text") ? "text" : "content")).append('\n'));
        return words.toString();
    }

    /** The first of these members that is a number, within bounds that any list of pieces can hold. */
    static int number(JsonNode prompt, String... members) {
        for (String member : members) {
            if (prompt.path(member).isIntegralNumber()) {
                return Math.clamp(prompt.path(member).longValue(), 0, 100_000);
            }
        }
        return 100_000;
    }
}
