package dev.connectiondoctor.practice.gateway;

import static dev.connectiondoctor.practice.http.Json.object;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.connectiondoctor.practice.http.Frame;
import dev.connectiondoctor.practice.http.Json;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

/** OpenAI's chat completions. */
record ChatSpeech() implements Speech {
    private static final long CREATED = 1_767_225_600L;
    private static final Frame DONE = Frame.data("[DONE]");

    @Override
    public String route() {
        return "/chat/completions";
    }

    @Override
    public String newId() {
        return Ids.random("chatcmpl-", 29);
    }

    @Override
    public Vendor vendor() {
        return new OpenAi();
    }

    @Override
    public Optional<String> flaw(JsonNode prompt) {
        return List.of("model", "messages")
                .stream()
                .filter(member -> !prompt.has(member))
                .findFirst()
                .map(member -> "Missing required parameter: '" + member + "'.");
    }

    @Override
    public String words(JsonNode prompt) {
        return Speech.words(prompt, "messages");
    }

    @Override
    public int maxTokens(JsonNode prompt) {
        return Speech.number(prompt, "max_completion_tokens", "max_tokens");
    }

    @Override
    public Object whole(Completion completion) {
        Object message = object("role", "assistant", "content", completion.text(), "refusal", null);
        return envelope("chat.completion", completion,
                List.of(object("index", 0, "message", message, "logprobs", null, "finish_reason",
                        finishReason(completion))),
                usage(completion));
    }

    @Override
    public List<Frame> stream(Completion completion) {
        List<Frame> frames = new ArrayList<>();
        frames.add(delta(completion, object("role", "assistant", "content", "", "refusal", null), null));
        completion.pieces().forEach(piece -> frames.add(delta(completion, object("content", piece), null)));
        frames.add(delta(completion, object(), finishReason(completion)));
        if (completion.usageWanted()) {
            frames.add(chunk(completion, List.of(), usage(completion)));
        }
        frames.add(DONE);
        return frames;
    }

    @Override
    public Frame failure() {
        return Frame.data(Json.text(OpenAi.error("server_error", null,
                "The server had an error while processing your request. Sorry about that!")));
    }

    private static Frame delta(Completion completion, Object delta, @Nullable String finishReason) {
        return chunk(completion,
                List.of(object("index", 0, "delta", delta, "logprobs", null, "finish_reason", finishReason)), null);
    }

    private static Frame chunk(Completion completion, List<Object> choices, @Nullable Object usage) {
        return Frame.data(Json.text(envelope("chat.completion.chunk", completion, choices, usage)));
    }

    private static Map<String, @Nullable Object> envelope(String kind, Completion completion, List<Object> choices,
            @Nullable Object usage) {
        return object("id", completion.id(), "object", kind, "created", CREATED, "model", completion.model(),
                "service_tier", "default", "system_fingerprint", null, "choices", choices, "usage", usage);
    }

    private static Object usage(Completion completion) {
        return object("prompt_tokens", completion.inputTokens(), "completion_tokens", completion.outputTokens(),
                "total_tokens", completion.inputTokens() + completion.outputTokens());
    }

    private static String finishReason(Completion completion) {
        return completion.cut() ? "length" : "stop";
    }
}
