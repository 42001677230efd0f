package dev.connectiondoctor.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.Test;

import dev.connectiondoctor.stage.http.Answerers;
import dev.connectiondoctor.target.Provider;
import dev.connectiondoctor.target.Providers;

class ProductTest {
    /** Of those that can be recognised by an answer, the few that run models themselves. */
    private static final List<String> VENDORS = List.of("anthropic", "openai", "google", "azure",
            "azure-openai", "aws-bedrock", "groq", "mistral", "deepseek");

    @Test
    void whoeverCanBeRecognisedHasAPlaceOnTheWay() throws IOException {
        assertThat(answerers()).isNotEmpty().allSatisfy(id -> {
            Product.Role role = Product.byId(id).role();
            assertThat(role == Product.Role.PROVIDER).as("%s is a %s", id, role).isEqualTo(VENDORS.contains(id));
            assertThat(role).isNotEqualTo(Product.Role.UNKNOWN);
        });
    }

    @Test
    void everyProviderHasItsName() {
        for (Provider provider : Providers.known().all()) {
            assertThat(Product.byId(provider.id()).role()).as(provider.id())
                    .isIn(Product.Role.PROVIDER, Product.Role.GATEWAY);
        }
    }

    @Test
    void nobodyElseIsKnown() {
        assertThat(Product.byId("unknown").role()).isEqualTo(Product.Role.UNKNOWN);
        assertThat(Product.byId(null).role()).isEqualTo(Product.Role.UNKNOWN);
    }

    private static List<String> answerers() throws IOException {
        try (InputStream in = Objects.requireNonNull(Answerers.class.getResourceAsStream("answerers.tsv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t")[0])
                    .toList();
        }
    }
}
