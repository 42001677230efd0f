package dev.connectiondoctor.stage.http;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.target.BaseUrl;
import dev.connectiondoctor.target.Dialect;
import dev.connectiondoctor.target.KeyHeader;
import dev.connectiondoctor.target.Prompt;

/**
 * One request to the service.
 *
 * @param base where it belongs; the key goes along only to the endpoint's own origin
 * @param dialect how it is worded
 * @param body JSON, or null for a GET
 * @param withKey whether the key is to go along, if it may
 * @param keyHeader the header that it goes into; null for the usual one
 */
public record LlmRequest(BaseUrl base, Dialect dialect, String url, Map<String, String> headers,
        @Nullable String body, boolean withKey, @Nullable KeyHeader keyHeader) {
    private static final String JSON = "application/json";

    /** A request that carries its key as usual, if it carries one. */
    public LlmRequest(BaseUrl base, Dialect dialect, String url, Map<String, String> headers, @Nullable String body,
            boolean withKey) {
        this(base, dialect, url, headers, body, withKey, null);
    }

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

    /** The same, at another address. */
    LlmRequest at(String address) {
        return new LlmRequest(base, dialect, address, headers, body, withKey, keyHeader);
    }

    public LlmRequest withKey(boolean value) {
        return new LlmRequest(base, dialect, url, headers, body, value, keyHeader);
    }

    /** The same, with the key in this header. */
    public LlmRequest withKeyIn(KeyHeader value) {
        return new LlmRequest(base, dialect, url, headers, body, true, value);
    }

    /** The same, with one header more. */
    public LlmRequest withHeader(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new LlmRequest(base, dialect, url, more, body, withKey, keyHeader);
    }

    /** Size of the body in bytes; 0 without one. */
    public long bodyBytes() {
        return body == null ? 0 : body.getBytes(StandardCharsets.UTF_8).length;
    }

    public String method() {
        return body == null ? "GET" : "POST";
    }
}
