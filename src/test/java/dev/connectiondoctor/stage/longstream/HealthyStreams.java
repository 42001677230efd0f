package dev.connectiondoctor.stage.longstream;

import java.util.List;

import dev.connectiondoctor.target.Protocol;

/** A short healthy stream in each dialect, of 9 tokens in and 41 out. */
final class HealthyStreams {
    private HealthyStreams() {}

    static List<String> of(Protocol protocol) {
        return switch (protocol) {
            case ANTHROPIC -> List.of(
                    named("message_start", "\"message\":{\"usage\":{\"input_tokens\":9,\"output_tokens\":1}}"),
                    named("content_block_start", "\"index\":0"), named("ping", "\"x\":1"),
                    named("content_block_delta", "\"delta\":{\"type\":\"text_delta\",\"text\":\"one\"}"),
                    named("content_block_delta", "\"delta\":{\"type\":\"text_delta\",\"text\":\" two\"}"),
                    named("content_block_stop", "\"index\":0"),
                    named("message_delta", "\"delta\":{\"stop_reason\":\"end_turn\"},\"usage\":{\"output_tokens\":41}"),
                    named("message_stop", "\"x\":1"));
            case OPENAI_CHAT -> List.of(chat("{\"role\":\"assistant\",\"content\":\"\"}", "null"),
                    chat("{\"content\":\"one\"}", "null"), chat("{\"content\":\" two\"}", "null"),
                    chat("{}", "\"stop\""),
                    "data: {\"choices\":[],\"usage\":{\"prompt_tokens\":9,\"completion_tokens\":41}}\n\n",
                    "data: [DONE]\n\n");
            case OPENAI_RESPONSES -> List.of(named("response.created", "\"response\":{}"),
                    named("response.output_text.delta", "\"delta\":\"one\""),
                    named("response.output_text.delta", "\"delta\":\" two\""),
                    named("response.completed", "\"response\":{\"status\":\"completed\",\"usage\":{\"input_tokens\":9,"
                            + "\"output_tokens\":41}}"));
            case AUTO -> List.of();
        };
    }

    private static String named(String type, String more) {
        return "event: " + type + "\ndata: {\"type\":\"" + type + "\"," + more + "}\n\n";
    }

    private static String chat(String delta, String reason) {
        return "data: {\"choices\":[{\"delta\":" + delta + ",\"finish_reason\":" + reason + "}]}\n\n";
    }
}
