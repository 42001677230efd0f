package dev.connectiondoctor.practice.gateway;

import static dev.connectiondoctor.practice.http.Json.object;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.connectiondoctor.practice.http.Answer;
import dev.connectiondoctor.practice.http.Request;

/** The ways of Anthropic's service. */
public record Anthropic() implements Vendor {

    @Override
    public Optional<String> credential(Request request) {
        String key = request.header("x-api-key");
        return Optional.of(key == null ? Vendor.bearer(request) : key).filter(value -> !value.isEmpty());
    }

    @Override
    public Optional<Answer.Page> objection(Request request) {
        return request.header("anthropic-version") == null
                ? Optional.of(malformed("anthropic-version: header is required"))
                : Optional.empty();
    }

    @Override
    public Object models(List<String> ids) {
        return object("data", ids.stream().map(Anthropic::model).toList(), "has_more", false, "first_id",
                ids.getFirst(), "last_id", ids.getLast());
    }

    @Override
    public Map<String, String> headers() {
        return headers(Ids.random("req_01", 22));
    }

    @Override
    public Answer.Page trouble(Trouble trouble) {
        return error(trouble.anthropic());
    }

    @Override
    public Answer.Page malformed(String message) {
        return error(new Wording(400, "invalid_request_error", null, message));
    }

    /** The error without its envelope, as it also comes in the middle of a stream. */
    static Object error(String type, String message) {
        return object("type", type, "message", message);
    }

    private Answer.Page error(Wording wording) {
        String requestId = Ids.random("req_01", 22);
        Object body = object("type", "error", "error", error(wording.type(), wording.message()), "request_id",
                requestId);
        return Answer.Page.json(wording.status(), body).with(headers(requestId));
    }

    private static Map<String, String> headers(String requestId) {
        return Map.of("request-id", requestId, "anthropic-organization-id", "practice", "Server", "practice-gateway");
    }

    private static Object model(String id) {
        return object("type", "model", "id", id, "display_name", id, "created_at", "2026-01-01T00:00:00Z");
    }
}
