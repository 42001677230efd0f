package dev.connectiondoctor.practice.gateway;

import static dev.connectiondoctor.practice.http.Json.object;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.connectiondoctor.practice.http.Answer;
import dev.connectiondoctor.practice.http.Request;

import org.jspecify.annotations.Nullable;

/** The ways of OpenAI's service. */
public record OpenAi() implements Vendor {
    private static final long CREATED = 1_767_225_600L;

    @Override
    public Optional<String> credential(Request request) {
        return Optional.of(Vendor.bearer(request)).filter(value -> !value.isEmpty());
    }

    @Override
    public Optional<Answer.Page> objection(Request request) {
        return Optional.empty();
    }

    @Override
    public Object models(List<String> ids) {
        return object("object", "list", "data", ids.stream().map(OpenAi::model).toList());
    }

    @Override
    public Map<String, String> headers() {
        return Map.of("x-request-id", Ids.hex("req_", 32), "openai-version", "2020-10-01", "openai-processing-ms", "3",
                "openai-organization", "practice", "Server", "practice-gateway");
    }

    @Override
    public Answer.Page trouble(Trouble trouble) {
        return error(trouble.openAi());
    }

    @Override
    public Answer.Page malformed(String message) {
        return error(new Wording(400, "invalid_request_error", null, message));
    }

    /** The error in its envelope, as it also comes in the middle of a stream. */
    static Object error(String type, @Nullable String code, String message) {
        return object("error", object("message", message, "type", type, "param", null, "code", code));
    }

    private Answer.Page error(Wording wording) {
        return Answer.Page.json(wording.status(), error(wording.type(), wording.code(), wording.message()))
                .with(headers());
    }

    private static Object model(String id) {
        return object("id", id, "object", "model", "created", CREATED, "owned_by", "practice");
    }
}
