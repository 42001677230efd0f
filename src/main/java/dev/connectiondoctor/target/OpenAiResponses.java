package dev.connectiondoctor.target;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** OpenAI's Responses API. */
record OpenAiResponses() implements OpenAiDialect {
    @Override
    public Protocol protocol() {
        return Protocol.OPENAI_RESPONSES;
    }

    @Override
    public String promptUrl(BaseUrl base) {
        return base.url() + "/responses";
    }

    @Override
    public String body(Prompt prompt) {
        ObjectNode body = Json.object()
                .put("model", prompt.model())
                .put("max_output_tokens", prompt.outputTokens())
                .put("store", false);
        if (prompt.streamed()) {
            body.put("stream", true);
        }
        return body.put("input", prompt.text()).toString();
    }

    @Override
    public Completion completion(String body) {
        JsonNode root = Json.read(body);
        String text = root.path("output")
                .valueStream()
                .flatMap(item -> item.path("content").valueStream())
                .map(part -> Json.text(part.path("text")))
                .collect(joining());
        return new Completion(text, reason(root), usage(root));
    }

    @Override
    public List<StreamSignal> signals(@Nullable String event, String data) {
        JsonNode root = Json.read(data);
        String type = Json.text(root.path("type"));
        return switch (type.isEmpty() && event != null ? event : type) {
            case "response.created" -> List.of(new StreamSignal.Started());
            case "response.queued", "ping" -> List.of(new StreamSignal.Ping());
            case "response.output_text.delta" -> content(StreamSignal.Kind.TEXT, root);
            case "response.reasoning_summary_text.delta", "response.reasoning_text.delta" ->
                content(StreamSignal.Kind.REASONING, root);
            case "response.refusal.delta" -> content(StreamSignal.Kind.REFUSAL, root);
            case "response.function_call_arguments.delta" -> content(StreamSignal.Kind.ARGUMENTS, root);
            case "response.completed", "response.incomplete" -> ended(root.path("response"));
            case "response.failed", "error" -> List.of(new StreamSignal.Error(data));
            default -> List.of(unnamed(root, data));
        };
    }

    @Override
    public boolean complete(boolean finished, boolean terminal) {
        return terminal;
    }

    private static StreamSignal unnamed(JsonNode root, String data) {
        return StreamPieces.done(data)
                ? new StreamSignal.Done()
                : Json.present(root.path("error")) ? new StreamSignal.Error(data) : new StreamSignal.Other();
    }

    private static List<StreamSignal> content(StreamSignal.Kind kind, JsonNode root) {
        return List.of(StreamPieces.content(kind, root.path("delta")));
    }

    private static List<StreamSignal> ended(JsonNode response) {
        List<StreamSignal> signals = new ArrayList<>();
        String reason = reason(response);
        if (reason != null) {
            signals.add(new StreamSignal.Finish(reason));
        }
        StreamSignal.Usage usage = usage(response);
        if (usage != null) {
            signals.add(usage);
        }
        signals.add(new StreamSignal.Terminal());
        return signals;
    }

    /** Why it is incomplete, or else its status. */
    private static @Nullable String reason(JsonNode response) {
        JsonNode incomplete = response.path("incomplete_details").path("reason");
        JsonNode reason = Json.present(incomplete) ? incomplete : response.path("status");
        return Json.present(reason) ? Json.text(reason) : null;
    }

    private static StreamSignal.@Nullable Usage usage(JsonNode root) {
        return StreamPieces.usage(root.path("usage"), "input", "output");
    }
}
