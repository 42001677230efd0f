package dev.connectiondoctor.practice.gateway;

import static dev.connectiondoctor.practice.http.Json.object;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.connectiondoctor.practice.http.Frame;
import dev.connectiondoctor.practice.http.Json;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

/** Anthropic's messages. */
record MessagesSpeech() implements Speech {
    private static final int PIECES_BETWEEN_PINGS = 100;

    @Override
    public String route() {
        return "/messages";
    }

    @Override
    public String newId() {
        return Ids.random("msg_01", 22);
    }

    @Override
    public Vendor vendor() {
        return new Anthropic();
    }

    @Override
    public Optional<String> flaw(JsonNode prompt) {
        return List.of("model", "messages", "max_tokens")
                .stream()
                .filter(member -> !prompt.has(member))
                .findFirst()
                .map(member -> member + ": Field required");
    }

    @Override
    public String words(JsonNode prompt) {
        return Speech.words(prompt, "messages");
    }

    @Override
    public int maxTokens(JsonNode prompt) {
        return Speech.number(prompt, "max_tokens");
    }

    @Override
    public Object whole(Completion completion) {
        return message(completion, List.of(object("type", "text", "text", completion.text())), stopReason(completion),
                completion.outputTokens());
    }

    @Override
    public List<Frame> stream(Completion completion) {
        List<Frame> frames = new ArrayList<>();
        frames.add(frame("message_start", "message", message(completion, List.of(), null, 1)));
        frames.add(frame("content_block_start", "index", 0, "content_block", object("type", "text", "text", "")));
        for (int i = 0; i < completion.pieces().size(); i++) {
            if (i % PIECES_BETWEEN_PINGS == 0) {
                frames.add(frame("ping"));
            }
            frames.add(frame("content_block_delta", "index", 0, "delta",
                    object("type", "text_delta", "text", completion.pieces().get(i))));
        }
        frames.add(frame("content_block_stop", "index", 0));
        frames.add(frame("message_delta", "delta",
                object("stop_reason", stopReason(completion), "stop_sequence", null), "usage",
                object("output_tokens", completion.outputTokens())));
        frames.add(frame("message_stop"));
        return frames;
    }

    @Override
    public Frame failure() {
        return frame("error", "error", Anthropic.error("overloaded_error", "Overloaded"));
    }

    private static Object message(Completion completion, List<Object> content, @Nullable String stopReason,
            int outputTokens) {
        return object("id", completion.id(), "type", "message", "role", "assistant", "model", completion.model(),
                "content", content, "stop_reason", stopReason, "stop_sequence", null, "usage",
                object("input_tokens", completion.inputTokens(), "cache_creation_input_tokens", 0,
                        "cache_read_input_tokens", 0, "output_tokens", outputTokens));
    }

    private static String stopReason(Completion completion) {
        return completion.cut() ? "max_tokens" : "end_turn";
    }

    private static Frame frame(String type, @Nullable Object... members) {
        var data = object("type", type);
        data.putAll(object(members));
        return new Frame(type, Json.text(data));
    }
}
