package dev.connectiondoctor.real;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.connectiondoctor.Options;
import dev.connectiondoctor.practice.PracticeNetwork;
import dev.connectiondoctor.practice.Scenarios;
import dev.connectiondoctor.target.ApiKey;

/** The vendors' own SDKs at practice networks: what they do there is what the networks and the fixes promise. */
@RealPart
class SdksTest {
    @TempDir Path home;

    @ParameterizedTest
    @CsvSource({"healthy, openai-chat", "healthy-responses, openai-responses", "healthy-anthropic, anthropic-key",
            "healthy-anthropic, older-anthropic-key", "healthy-azure-deployment, azure-deployment",
            "key-wanted-as-token, older-anthropic-token", "key-wanted-as-token, anthropic-token",
            "key-wanted-as-token, anthropic-key", "key-sent-as-token, older-anthropic-key",
            "key-sent-as-token, anthropic-header"})
    void theyWork(String scenario, String kind) throws Exception {
        assertThat(use(scenario, kind)).containsExactly("models: practice-small practice-large", "whole: OK",
                "streamed: 60 lines, last 60");
    }

    @ParameterizedTest
    @CsvSource({"key-wanted-as-token, older-anthropic-key, AuthenticationError 401",
            "key-sent-as-token, older-anthropic-token, AuthenticationError 401",
            "key-sent-as-token, anthropic-token, AuthenticationError 401",
            "key-sent-as-token, anthropic-key, AuthenticationError 401"})
    void theyFail(String scenario, String kind, String error) throws Exception {
        assertThat(use(scenario, kind)).containsExactly("models: " + error, "whole: " + error, "streamed: " + error);
    }

    @Test
    void theirOwnProtocolIsWhatTheyNeed() throws Exception {
        assertThat(use("codex-at-chat-service", "openai-responses")).containsExactly(
                "models: practice-small practice-large", "whole: NotFoundError 404", "streamed: NotFoundError 404");
        assertThat(use("codex-at-chat-service", "openai-chat")).contains("whole: OK");
    }

    private List<String> use(String scenario, String kind) throws Exception {
        try (PracticeNetwork network = Scenarios.byName(scenario).orElseThrow().start()) {
            Options options = network.options();
            ApiKey key = Objects.requireNonNull(options.endpoint().key());
            List<String> command = List.of("node", NpmParts.script("sdks.js"), kind, options.endpoint().base().given(),
                    String.valueOf(options.endpoint().model()), key.reveal());
            Program.Ended ended = Program.end(home,
                    Map.of("NODE_EXTRA_CA_CERTS", String.valueOf(options.publicRoots())), command);
            assertThat(ended.code()).as(ended.output()).isZero();
            return ended.output().lines().toList();
        }
    }
}
