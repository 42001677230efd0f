package dev.connectiondoctor.practice.gateway;

import java.util.List;
import java.util.Optional;

import dev.connectiondoctor.practice.http.Frame;

import tools.jackson.databind.JsonNode;

/** OpenAI's responses. */
record ResponsesSpeech() implements Speech {

    @Override
    public String route() {
        return "/responses";
    }

    @Override
    public String newId() {
        return Ids.hex("resp_", 48);
    }

    @Override
    public Vendor vendor() {
        return new OpenAi();
    }

    @Override
    public Optional<String> flaw(JsonNode prompt) {
        return List.of("model", "input")
                .stream()
                .filter(member -> !prompt.has(member))
                .findFirst()
                .map(member -> "Missing required parameter: '" + member + "'.");
    }

    @Override
    public String words(JsonNode prompt) {
        return Speech.words(prompt, "input");
    }

    @Override
    public int maxTokens(JsonNode prompt) {
        return Speech.number(prompt, "max_output_tokens");
    }

    @Override
    public Object whole(Completion completion) {
        return ResponseObjects.finished(completion);
    }

    @Override
    public List<Frame> stream(Completion completion) {
        return new ResponseEvents(completion).all();
    }

    @Override
    public Frame failure() {
        return ResponseEvents.failure();
    }
}
