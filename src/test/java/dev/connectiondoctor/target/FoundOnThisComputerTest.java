package dev.connectiondoctor.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.connectiondoctor.stage.Environment;
import dev.connectiondoctor.target.FoundOnThisComputer.Candidate;

class FoundOnThisComputerTest {
    @Test
    void findsNothingWhereNothingIsSet() {
        assertThat(FoundOnThisComputer.in(Environment.empty())).isEmpty();
        assertThat(found(Map.of("ANTHROPIC_MODEL", "m", "OPENAI_API_KEY", "  "))).isEmpty();
    }

    @Test
    void aKeyAloneMeansTheToolsOwnAddress() {
        Candidate candidate = found(Map.of("ANTHROPIC_API_KEY", "key")).getFirst();
        assertThat(candidate.tool()).isEqualTo("claude-code");
        assertThat(candidate.endpoint().base().host()).isEqualTo("api.anthropic.com");
        assertThat(candidate.endpoint().protocol()).isEqualTo(Protocol.ANTHROPIC);
        assertThat(candidate.sources())
                .isEqualTo(Map.of("baseUrl", "default", "key", "environment:ANTHROPIC_API_KEY"));
    }

    @Test
    void anAddressAloneIsEnough() {
        Candidate candidate = found(Map.of("OPENAI_BASE_URL", "https://gateway.example.com/v1", "OPENAI_MODEL", "m"))
                .getFirst();
        assertThat(candidate.endpoint().key()).isNull();
        assertThat(candidate.endpoint().model()).isEqualTo("m");
        assertThat(candidate.endpoint().protocol()).isEqualTo(Protocol.AUTO);
        assertThat(candidate.sources()).isEqualTo(
                Map.of("baseUrl", "environment:OPENAI_BASE_URL", "model", "environment:OPENAI_MODEL"));
    }

    @Test
    void theTokenWinsOverTheKeyAsInClaudeCode() {
        Candidate candidate = found(Map.of("ANTHROPIC_API_KEY", "key", "ANTHROPIC_AUTH_TOKEN", "token")).getFirst();
        assertThat(candidate.endpoint().key()).isEqualTo(new ApiKey("token"));
    }

    @Test
    void blanksAroundAKeyAreKeptForTheirFinding() {
        assertThat(found(Map.of("OPENAI_API_KEY", " key ")).getFirst().endpoint().key())
                .isEqualTo(new ApiKey(" key "));
    }

    @Test
    void aCandidateDoesNotShowItsKey() {
        List<Candidate> candidates = found(Map.of("OPENAI_API_KEY", "sk-canary-0123456789abcdef"));
        assertThat(candidates.toString()).doesNotContain("0123456789");
    }

    private static List<Candidate> found(Map<String, String> variables) {
        return FoundOnThisComputer.in(new Environment(variables, Path.of("/nowhere")));
    }
}
