package dev.connectiondoctor.target;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProvidersTest {

    @ParameterizedTest
    @CsvSource({"api.anthropic.com, anthropic", "API.OpenAI.com, openai", "eu.api.openai.com, openai",
            "contoso.openai.azure.com, azure-openai", "cn.crazyrouter.com, crazyrouter",
            "api.codegateway.dev, codegateway", "openai.azure.com, ", "api.anthropic.com.evil.test, "})
    void aHostBelongsToItsOwnerAlone(String host, @Nullable String owner) {
        assertThat(Providers.known().ofHost(host).map(Provider::id).orElse(null)).isEqualTo(owner);
    }

    @Test
    void everyDocumentedBaseUrlIsUsableAndItsOwners() {
        assertThat(Providers.known().all()).hasSizeGreaterThan(15).allSatisfy(provider -> {
            BaseUrl base = BaseUrl.parse(provider.baseUrl());
            assertThat(base.usable()).isTrue();
            assertThat(provider.owns(base.host())).isTrue();
            assertThat(Providers.known().byId(provider.id())).contains(provider);
        });
    }

    @Test
    void noPrefixIsClaimedTwice() {
        assertThat(Providers.known().all().stream().flatMap(provider -> provider.keyPrefixes().stream()))
                .doesNotHaveDuplicates()
                .doesNotContain("sk-");
    }
}
