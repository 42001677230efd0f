package dev.connectiondoctor.stage.http;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.target.BaseUrl;
import dev.connectiondoctor.target.Dialect;
import dev.connectiondoctor.target.Prompt;

/**
 * One request to the service.
 *
 * @param base where it belongs; the key goes along only to the endpoint's own origin
 * @param dialect how it is worded
 * @param body JSON, or null for a GET
 * @param withKey whether the key is to go along, if it may
 */
public record LlmRequest(BaseUrl base, Dialect dialect, String url, Map<String, String> headers,
        @Nullable String body, boolean withKey) {
    private static final String JSON = "application/json";

    /** The list of models. */
    public static LlmRequest models(BaseUrl base, Dialect dialect, boolean withKey) {
        return new LlmRequest(base, dialect, dialect.modelsUrl(base), Map.of("accept", JSON), null, withKey);
    }

    /** A prompt, with the key. */
    public static LlmRequest prompt(BaseUrl base, Dialect dialect, Prompt prompt) {
        String accept = prompt.streamed() ? "text/event-stream" : JSON;
        return new LlmRequest(base, dialect, dialect.promptUrl(base), Map.of("accept", accept, "content-type", JSON),
                dialect.body(prompt), true);
    }

    /** An empty prompt without a key: all that its answer tells is whether the route is there. */
    public static LlmRequest knock(BaseUrl base, Dialect dialect) {
        return new LlmRequest(base, dialect, dialect.promptUrl(base), Map.of("accept", JSON, "content-type", JSON),
                "{}", false);
    }

    public String method() {
        return body == null ? "GET" : "POST";
    }
}
