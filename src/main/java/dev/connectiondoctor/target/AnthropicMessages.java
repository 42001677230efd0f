package dev.connectiondoctor.target;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Anthropic's Messages API. */
record AnthropicMessages() implements Dialect {
    private static final String LOGIN_TOKEN = "sk-ant-oat";

    @Override
    public Protocol protocol() {
        return Protocol.ANTHROPIC;
    }

    /** The list comes in pages of 20 unless more are asked for. */
    @Override
    public String modelsUrl(BaseUrl base) {
        return base.url() + "/v1/models?limit=1000";
    }

    @Override
    public String promptUrl(BaseUrl base) {
        return base.url() + "/v1/messages";
    }

    @Override
    public Map<String, String> headers() {
        return Map.of("anthropic-version", "2023-06-01");
    }

    /** Keys have a header of their own; tokens of a login do not. */
    @Override
    public KeyHeader keyHeader(String secret) {
        return secret.startsWith(LOGIN_TOKEN) ? KeyHeader.BEARER : KeyHeader.X_API_KEY;
    }

    @Override
    public String body(Prompt prompt) {
        ObjectNode body = Json.object().put("model", prompt.model()).put("max_tokens", prompt.outputTokens());
        if (prompt.streamed()) {
            body.put("stream", true);
        }
        body.putArray("messages").addObject().put("role", "user").put("content", prompt.text());
        return body.toString();
    }

    @Override
    public Completion completion(String body) {
        JsonNode root = Json.read(body);
        String text = root.path("content").valueStream().map(block -> Json.text(block.path("text"))).collect(joining());
        JsonNode reason = root.path("stop_reason");
        return new Completion(text, Json.present(reason) ? Json.text(reason) : null, usage(root.path("usage")));
    }

    /** Read by the data's own type: gateways that forward only {@code data:} lines are to be understood too. */
    @Override
    public List<StreamSignal> signals(@Nullable String event, String data) {
        JsonNode root = Json.read(data);
        String type = Json.text(root.path("type"));
        return switch (type.isEmpty() && event != null ? event : type) {
            case "message_start" -> started(root.path("message").path("usage"));
            case "ping" -> List.of(new StreamSignal.Ping());
            case "content_block_delta" -> List.of(content(root.path("delta")));
            case "message_delta" -> delta(root);
            case "message_stop" -> List.of(new StreamSignal.Terminal());
            case "error" -> List.of(new StreamSignal.Error(data));
            default -> List.of(StreamPieces.done(data) ? new StreamSignal.Done() : unnamed(root, data));
        };
    }

    @Override
    public boolean complete(boolean finished, boolean terminal) {
        return finished && terminal;
    }

    private static StreamSignal unnamed(JsonNode root, String data) {
        return Json.present(root.path("error")) ? new StreamSignal.Error(data) : new StreamSignal.Other();
    }

    /** The output count that comes with the start is a beginning, not a result: only the input is taken. */
    private static List<StreamSignal> started(JsonNode usage) {
        return List.of(new StreamSignal.Started(), new StreamSignal.Usage(input(usage), 0, 0));
    }

    private static List<StreamSignal> delta(JsonNode root) {
        List<StreamSignal> signals = new ArrayList<>();
        JsonNode reason = root.path("delta").path("stop_reason");
        if (Json.present(reason)) {
            signals.add(new StreamSignal.Finish(Json.text(reason)));
        }
        StreamSignal.Usage usage = usage(root.path("usage"));
        if (usage != null) {
            signals.add(usage);
        }
        return signals.isEmpty() ? List.of(new StreamSignal.Other()) : signals;
    }

    private static StreamSignal content(JsonNode delta) {
        return switch (Json.text(delta.path("type"))) {
            case "text_delta" -> StreamPieces.content(StreamSignal.Kind.TEXT, delta.path("text"));
            case "thinking_delta" -> StreamPieces.content(StreamSignal.Kind.REASONING, delta.path("thinking"));
            case "input_json_delta" -> StreamPieces.content(StreamSignal.Kind.ARGUMENTS, delta.path("partial_json"));
            default -> new StreamSignal.Other();
        };
    }

    private static StreamSignal.@Nullable Usage usage(JsonNode usage) {
        return usage.isObject()
                ? new StreamSignal.Usage(input(usage), Json.number(usage.path("output_tokens")), 0)
                : null;
    }

    private static long input(JsonNode usage) {
        return Json.number(usage.path("input_tokens")) + Json.number(usage.path("cache_creation_input_tokens"))
                + Json.number(usage.path("cache_read_input_tokens"));
    }
}
