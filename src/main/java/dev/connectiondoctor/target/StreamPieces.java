package dev.connectiondoctor.target;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.json.Json;
import tools.jackson.databind.JsonNode;

/** Pieces of streams that all dialects read alike. */
final class StreamPieces {
    private StreamPieces() {}

    static boolean done(String data) {
        return data.strip().equals("[DONE]");
    }

    /** A piece of content; an empty piece is none. */
    static StreamSignal content(StreamSignal.Kind kind, JsonNode piece) {
        int length = Json.text(piece).length();
        return length == 0 ? new StreamSignal.Other() : new StreamSignal.Content(kind, length);
    }

    /** Tokens by the names of Chat ({@code prompt}, {@code completion}) or Responses ({@code input}, {@code output}). */
    static StreamSignal.@Nullable Usage usage(JsonNode usage, String input, String output) {
        return usage.isObject()
                ? new StreamSignal.Usage(Json.number(usage.path(input + "_tokens")),
                        Json.number(usage.path(output + "_tokens")),
                        Json.number(usage.path(output + "_tokens_details").path("reasoning_tokens")))
                : null;
    }
}
