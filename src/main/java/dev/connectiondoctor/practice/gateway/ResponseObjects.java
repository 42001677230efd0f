package dev.connectiondoctor.practice.gateway;

import static dev.connectiondoctor.practice.http.Json.object;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** The objects that the responses route answers with, in one piece or inside events. */
final class ResponseObjects {
    private static final long CREATED = 1_767_225_600L;

    private ResponseObjects() {}

    static Object begun(Completion completion) {
        return response(completion, "in_progress", null, List.of(), null);
    }

    static Object finished(Completion completion) {
        Object incomplete = completion.cut() ? object("reason", "max_output_tokens") : null;
        return response(completion, status(completion), incomplete, List.of(message(completion)), usage(completion));
    }

    /** {@code completed}, or {@code incomplete} if the answer was cut. */
    static String status(Completion completion) {
        return completion.cut() ? "incomplete" : "completed";
    }

    static Object emptyMessage(Completion completion) {
        return item(completion, "in_progress", List.of());
    }

    static Object message(Completion completion) {
        return item(completion, status(completion), List.of(part(completion.text())));
    }

    static Object part(String text) {
        return object("type", "output_text", "annotations", List.of(), "logprobs", List.of(), "text", text);
    }

    static String itemId(Completion completion) {
        return completion.id().replace("resp_", "msg_");
    }

    private static Object item(Completion completion, String status, List<Object> content) {
        return object("id", itemId(completion), "type", "message", "status", status, "role", "assistant", "content",
                content);
    }

    private static Object response(Completion completion, String status, @Nullable Object incomplete,
            List<Object> output, @Nullable Object usage) {
        return object("id", completion.id(), "object", "response", "created_at", CREATED, "status", status, "error",
                null, "incomplete_details", incomplete, "model", completion.model(), "output", output, "store", false,
                "usage", usage);
    }

    private static Object usage(Completion completion) {
        return object("input_tokens", completion.inputTokens(), "input_tokens_details", object("cached_tokens", 0),
                "output_tokens", completion.outputTokens(), "output_tokens_details", object("reasoning_tokens", 0),
                "total_tokens", completion.inputTokens() + completion.outputTokens());
    }
}
