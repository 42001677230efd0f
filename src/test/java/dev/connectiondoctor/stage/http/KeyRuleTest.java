package dev.connectiondoctor.stage.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.connectiondoctor.Options;
import dev.connectiondoctor.target.ApiKey;
import dev.connectiondoctor.target.BaseUrl;
import dev.connectiondoctor.target.Dialect;
import dev.connectiondoctor.target.Endpoint;
import dev.connectiondoctor.target.Protocol;

class KeyRuleTest {
    private static final BaseUrl BASE = BaseUrl.parse("https://gateway.test");
    private static final Dialect ANTHROPIC = Dialect.of(Protocol.ANTHROPIC);

    @Test
    void anAnthropicKeyHasAHeaderOfItsOwn() {
        assertThat(header("sk-ant-api03-1", "environment:ANTHROPIC_API_KEY"))
                .isEqualTo(new Dialect.Header("x-api-key", "sk-ant-api03-1"));
    }

    @Test
    void whatTheToolSendsAsATokenIsSentAsATokenHere() {
        assertThat(header("sk-cg-1", "environment:ANTHROPIC_AUTH_TOKEN"))
                .isEqualTo(new Dialect.Header("authorization", "Bearer sk-cg-1"));
    }

    @Test
    void aTokenIsATokenWhereverItWasWritten() {
        assertThat(header("sk-cg-1", "file:~/.claude/settings.json#env.ANTHROPIC_AUTH_TOKEN"))
                .isEqualTo(new Dialect.Header("authorization", "Bearer sk-cg-1"));
        assertThat(header("sk-cg-1", "file:~/.claude/settings.json#env.ANTHROPIC_API_KEY"))
                .isEqualTo(new Dialect.Header("x-api-key", "sk-cg-1"));
    }

    @Test
    void theTokenOfALoginIsAToken() {
        assertThat(header("sk-ant-oat01-1", "file"))
                .isEqualTo(new Dialect.Header("authorization", "Bearer sk-ant-oat01-1"));
    }

    private static Dialect.Header header(String key, String source) {
        Options options = Options.of(new Endpoint(BASE, Protocol.ANTHROPIC, null, new ApiKey(key)))
                .withSources(Map.of("key", source));
        LlmRequest request = new LlmRequest(BASE, ANTHROPIC, ANTHROPIC.modelsUrl(BASE), Map.of(), null, true);
        return KeyRule.of(options).authorization(request).orElseThrow();
    }
}
