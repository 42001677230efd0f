package dev.connectiondoctor.stage.shortprompt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.connectiondoctor.stage.Collected;
import dev.connectiondoctor.stage.Experiment;
import dev.connectiondoctor.stage.http.Checkup;
import dev.connectiondoctor.stage.http.RawServer;
import dev.connectiondoctor.stage.http.RawServer.Asked;
import dev.connectiondoctor.stage.http.TokenUsage;
import dev.connectiondoctor.target.Protocol;

class BetaTrialTest {
    private static final String ANSWER = "{\"content\":[{\"type\":\"text\",\"text\":\"OK\"}],\"stop_reason\":\"end_turn\","
            + "\"usage\":{\"input_tokens\":10,\"output_tokens\":1}}";

    @ParameterizedTest
    @CsvSource({"400, invalid beta flag, 1", "400, Unexpected value(s) for the `anthropic-beta` header, 1",
            "400, tools.11.custom.defer_loading: Extra inputs are not permitted, 1", "400, alphabet soup, 0",
            "429, beta testers have to wait, 0"})
    void tellsWhatIsAboutTheHeader(int status, String words, int experiments) throws Exception {
        assertThat(ask("claude-code", Protocol.ANTHROPIC, status, words).experiments()).hasSize(experiments);
    }

    @Test
    void namesWhatTheGatewayNames() throws Exception {
        Experiment made = ask("claude-code", Protocol.ANTHROPIC, 400,
                "Unexpected beta header \\\"context-management-2025-06-27\\\"").experiments().getFirst();
        assertThat(made.id()).isEqualTo("beta-headers");
        assertThat(made.variant()).containsEntry("named", "context-management-2025-06-27").containsEntry("status", 400);
        assertThat(made.outcome()).isEqualTo("refused");
    }

    @Test
    void triesWhatIsLeftWhenTheyAreSwitchedOff() throws Exception {
        try (RawServer server = new RawServer((asked, reply) -> {
            boolean refused = asked.headers().getOrDefault("anthropic-beta", "").contains("context-management");
            reply.answer(refused ? 400 : 200, "application/json",
                    refused ? "{\"error\":{\"message\":\"invalid beta flag\"}}" : ANSWER);
        }); Checkup checkup = new Checkup(server.base(""), Protocol.ANTHROPIC)) {
            Collected<ShortPromptEvidence> collected = checkup.with(options -> options.withTool("claude-code"))
                    .run(new ShortPromptProbe());
            Experiment made = collected.experiments().getFirst();
            assertThat(made.variant()).containsEntry("status", 400).containsEntry("statusWhenSwitchedOff", 200);
            assertThat(made.outcome()).isEqualTo("refused-unless-switched-off");
        }
    }

    @Test
    void countsWhatItUsed() throws Exception {
        Collected<ShortPromptEvidence> collected = ask("claude-code", Protocol.ANTHROPIC, 200, "");
        assertThat(collected.experiments()).isEmpty();
        assertThat(collected.evidence().usage()).isEqualTo(new TokenUsage(20, 2));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "none", value = {"none, ANTHROPIC", "cline, ANTHROPIC", "claude-code, OPENAI_CHAT"})
    void asksForClaudeCodeAlone(@Nullable String tool, Protocol protocol) throws Exception {
        assertThat(ask(tool, protocol, 400, "invalid beta flag").experiments()).isEmpty();
    }

    private static Collected<ShortPromptEvidence> ask(@Nullable String tool, Protocol protocol, int status,
            String words) throws Exception {
        try (RawServer server = new RawServer((asked, reply) -> {
            if (!asked.headers().containsKey("anthropic-beta")) {
                reply.answer(200, "application/json", asked.body().contains("\"stream\"") ? "{}" : ANSWER);
            } else if (status == 200) {
                reply.answer(200, "application/json", ANSWER);
            } else {
                reply.answer(status, "application/json", "{\"error\":{\"message\":\"" + words + "\"}}");
            }
        }); Checkup checkup = new Checkup(server.base(""), protocol)) {
            Collected<ShortPromptEvidence> collected = checkup.with(options -> options.withTool(tool))
                    .run(new ShortPromptProbe());
            List<Asked> withHeader = server.requests()
                    .stream()
                    .filter(asked -> asked.headers().containsKey("anthropic-beta"))
                    .toList();
            assertThat(withHeader).hasSizeLessThan(3).allSatisfy(asked -> {
                assertThat(asked.body()).contains("\"max_tokens\":1,");
                assertThat(asked.headers().get("user-agent")).startsWith("connection-doctor/");
            });
            return collected;
        }
    }
}
