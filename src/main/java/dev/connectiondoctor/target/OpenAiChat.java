package dev.connectiondoctor.target;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** OpenAI's Chat Completions API, which most other vendors and gateways speak too. */
record OpenAiChat() implements OpenAiDialect {
    @Override
    public Protocol protocol() {
        return Protocol.OPENAI_CHAT;
    }

    @Override
    public String promptUrl(BaseUrl base) {
        return base.url() + "/chat/completions" + AzureDeployment.of(base).map(AzureDeployment::query).orElse("");
    }

    @Override
    public String body(Prompt prompt) {
        ObjectNode body = Json.object()
                .put("model", prompt.model())
                .put(prompt.tokenLimitName().id(),
                        prompt.outputTokens());
        if (prompt.streamed()) {
            body.put("stream", true).putObject("stream_options").put("include_usage", true);
        }
        body.putArray("messages").addObject().put("role", "user").put("content", prompt.text());
        return body.toString();
    }

    @Override
    public boolean hasTwoTokenLimitNames() {
        return true;
    }

    @Override
    public Completion completion(String body) {
        JsonNode root = Json.read(body);
        JsonNode choice = root.path("choices").path(0);
        JsonNode content = choice.path("message").path("content");
        String text = content.isArray()
                ? content.valueStream().map(part -> Json.text(part.path("text"))).collect(joining())
                : Json.text(content);
        JsonNode reason = choice.path("finish_reason");
        return new Completion(text, Json.present(reason) ? Json.text(reason) : null, usage(root));
    }

    @Override
    public List<StreamSignal> signals(@Nullable String event, String data) {
        if (StreamPieces.done(data)) {
            return List.of(new StreamSignal.Done());
        }
        JsonNode root = Json.read(data);
        boolean failed = "error".equals(event) || Json.present(root.path("error"))
                || "error".equals(Json.text(root.path("object")));
        return failed ? List.of(new StreamSignal.Error(data)) : chunk(root);
    }

    /** A reason for stopping is enough; many services leave the {@code [DONE]} line out. */
    @Override
    public boolean complete(boolean finished, boolean terminal) {
        return finished;
    }

    private static List<StreamSignal> chunk(JsonNode root) {
        List<StreamSignal> signals = new ArrayList<>();
        root.path("choices").valueStream().forEach(choice -> choice(choice, signals));
        StreamSignal.Usage usage = usage(root);
        if (usage != null) {
            signals.add(usage);
        }
        if (signals.isEmpty()) {
            signals.add(
                    "ping".equals(Json.text(root.path("type"))) ? new StreamSignal.Ping() : new StreamSignal.Other());
        }
        return signals;
    }

    private static void choice(JsonNode choice, List<StreamSignal> signals) {
        JsonNode delta = choice.path("delta");
        if (Json.present(delta.path("role")) && Json.text(delta.path("content")).isEmpty()) {
            signals.add(new StreamSignal.Started());
        }
        add(StreamSignal.Kind.REASONING, delta.path("reasoning_content"), signals);
        add(StreamSignal.Kind.REASONING, delta.path("reasoning"), signals);
        add(StreamSignal.Kind.TEXT, delta.path("content"), signals);
        add(StreamSignal.Kind.REFUSAL, delta.path("refusal"), signals);
        delta.path("tool_calls")
                .valueStream()
                .forEach(call -> add(StreamSignal.Kind.ARGUMENTS, call.path("function").path("arguments"), signals));
        if (Json.present(choice.path("finish_reason"))) {
            signals.add(new StreamSignal.Finish(Json.text(choice.path("finish_reason"))));
        }
    }

    private static void add(StreamSignal.Kind kind, JsonNode piece, List<StreamSignal> signals) {
        if (StreamPieces.content(kind, piece) instanceof StreamSignal.Content content) {
            signals.add(content);
        }
    }

    private static StreamSignal.@Nullable Usage usage(JsonNode root) {
        return StreamPieces.usage(root.path("usage"), "prompt", "completion");
    }
}
