package dev.connectiondoctor.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AzureDeploymentTest {
    private static final String HOST = "https://works.openai.azure.com";

    @ParameterizedTest
    @CsvSource({"/openai/deployments/gpt-4o?api-version=2025-01-01-preview, gpt-4o, 2025-01-01-preview",
            "/openai/deployments/gpt-4o/, gpt-4o, 2024-10-21", "/team-a/openai/deployments/m?x=1&api-version=v, m, v"})
    void isKnownByItsPath(String path, String name, String version) {
        BaseUrl base = BaseUrl.parse(HOST + path);
        AzureDeployment azure = AzureDeployment.of(base).orElseThrow();
        assertThat(azure.name()).isEqualTo(name);
        assertThat(azure.version()).isEqualTo(version);
        assertThat(KeyHeader.at(base, KeyHeader.BEARER)).isEqualTo(KeyHeader.API_KEY);
    }

    @Test
    void everyRequestNamesTheVersion() {
        BaseUrl base = BaseUrl.parse(HOST + "/team-a/openai/deployments/gpt-4o?api-version=2024-10-21");
        Dialect chat = Dialect.of(Protocol.OPENAI_CHAT);
        assertThat(chat.promptUrl(base))
                .isEqualTo(HOST + "/team-a/openai/deployments/gpt-4o/chat/completions?api-version=2024-10-21");
        assertThat(chat.modelsUrl(base)).isEqualTo(HOST + "/team-a/openai/models?api-version=2024-10-21");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/openai/v1", "/openai/deployments", "/openai/deployments/gpt-4o/chat/completions", ""})
    void otherAddressesAreAsTheyAre(String path) {
        BaseUrl base = BaseUrl.parse(HOST + path + "?api-version=2024-10-21");
        assertThat(AzureDeployment.of(base)).isEmpty();
        assertThat(Dialect.of(Protocol.OPENAI_CHAT).modelsUrl(base)).isEqualTo(HOST + path + "/models");
        assertThat(KeyHeader.at(base, KeyHeader.BEARER)).isEqualTo(KeyHeader.BEARER);
    }

    @ParameterizedTest
    @CsvSource({"/openai/deployments/gpt-4o, true", "/openai/deployments/gpt-4o/chat/completions, true",
            "/openai/v1, false", "/deployments/gpt-4o, false"})
    void itsQueryBelongsToIt(String path, boolean leads) {
        assertThat(AzureDeployment.leadsTo(BaseUrl.parse(HOST + path + "?api-version=1"))).isEqualTo(leads);
    }

    @ParameterizedTest
    @CsvSource({"https://api.anthropic.com/v1, BEARER, BEARER", "https://api.anthropic.com, X_API_KEY, X_API_KEY",
            "https://api.anthropic.com, API_KEY, X_API_KEY", "https://gateway.test, X_API_KEY, X_API_KEY"})
    void aKeyGoesWhereTheProviderLooks(String base, KeyHeader usual, KeyHeader wanted) {
        assertThat(KeyHeader.at(BaseUrl.parse(base), usual)).isEqualTo(wanted);
    }

    @Test
    void someToolSpeaksEachProtocol() {
        assertThat(ToolProtocols.speaking(Set.of(Protocol.ANTHROPIC))).contains("Claude Code", "Cline")
                .doesNotContain("Codex");
        assertThat(ToolProtocols.speaking(Set.of(Protocol.OPENAI_RESPONSES))).contains("Codex")
                .doesNotContain("Claude Code", "Cline");
    }
}
