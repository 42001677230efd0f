package dev.connectiondoctor.target;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.connectiondoctor.target.AddressAdvice.Reason;

class AddressAdviceTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            gw.example.com/v1                             | NO_SCHEME       | https://gw.example.com/v1
            localhost:4000                                | NO_SCHEME       | http://localhost:4000
            127.0.0.1:4000/v1                             | NO_SCHEME       | http://127.0.0.1:4000/v1
            htps://gw.example.com                         | SCHEME_MISTYPED | https://gw.example.com
            https:/gw.example.com                         | SCHEME_MISTYPED | https://gw.example.com
            https//gw.example.com                         | SCHEME_MISTYPED | https://gw.example.com
            https:gw.example.com                          | SCHEME_MISTYPED | https://gw.example.com
            wss://gw.example.com/v1                       | SCHEME_MISTYPED | https://gw.example.com/v1
            "https://gw.example.com/v1"                   | COPIED_ALONG    | https://gw.example.com/v1
            https://gw.example .com                       | COPIED_ALONG    | https://gw.example.com
            <https://gw.example.com>                      | COPIED_ALONG    | https://gw.example.com
            export ANTHROPIC_BASE_URL=https://gw.x.com    | COPIED_ALONG    | https://gw.x.com
            https:\\\\gw.example.com\\v1                     | COPIED_ALONG    | https://gw.example.com/v1
            https://me@gw.example.com                     | SIGN_IN_DATA    | https://gw.example.com
            https://me:word@gw.example.com/v1             | SIGN_IN_DATA    | https://gw.example.com/v1
            https://gw.example.com/v1/chat/completions    | FULL_PATH       | https://gw.example.com/v1
            https://gw.example.com/v1/messages            | FULL_PATH       | https://gw.example.com
            https://gw.example.com/v1/v1                  | DOUBLED_V1      | https://gw.example.com/v1
            https://api.anthropic.com/v1                  | DOUBLED_V1      | https://api.anthropic.com
            https://api.openai.com                        | MISSING_V1      | https://api.openai.com/v1
            https://openrouter.ai                         | MISSING_V1      | https://openrouter.ai/api/v1
            https://gw.example.com/v1?key=x               | QUERY           | https://gw.example.com/v1
            http://gw.example.com                         | PLAIN_HTTP      | https://gw.example.com
            http://gw.example.com:8080/v1                 | PLAIN_HTTP      | https://gw.example.com:8080/v1
            """, delimiter = '|', quoteCharacter = '~')
    void saysWhatWasProbablyMeant(String typed, Reason reason, String better) {
        assertThat(AddressAdvice.of(typed, Protocol.AUTO)).contains(new AddressAdvice(reason, better));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "g", "gateway", "https://", "https://gw.example.com", "https://gw.example.com/v1",
            "https://api.anthropic.com", "https://api.openai.com/v1", "http://localhost:4000",
            "https://api.deepseek.com/anthropic",
            "https://h:99999",
            "https://r.openai.azure.com/openai/deployments/d/chat/completions?api-version=2024-10-21"})
    void keepsStillWhereNothingIsOddOrNobodyKnows(String typed) {
        assertThat(AddressAdvice.of(typed, Protocol.AUTO)).isEmpty();
    }

    @Test
    void theProtocolDecidesWhetherAVersionBelongsToAnAddress() {
        assertThat(AddressAdvice.of("https://gw.example.com/v1", Protocol.ANTHROPIC))
                .contains(new AddressAdvice(Reason.DOUBLED_V1, "https://gw.example.com"));
        assertThat(AddressAdvice.of("https://gw.example.com", Protocol.ANTHROPIC)).isEmpty();
        assertThat(AddressAdvice.of("https://gw.example.com", Protocol.OPENAI_CHAT))
                .contains(new AddressAdvice(Reason.MISSING_V1, "https://gw.example.com/v1"));
    }

    @Test
    void whatItSuggestsNeedsNoMoreAdviceOfItsOwnKind() {
        String better = AddressAdvice.of(" 'htps://gw.example.com/v1/chat/completions' ", Protocol.AUTO)
                .orElseThrow()
                .better();
        assertThat(better).isEqualTo("https://gw.example.com/v1/chat/completions");
        assertThat(AddressAdvice.of(better, Protocol.AUTO).orElseThrow().better())
                .isEqualTo("https://gw.example.com/v1");
    }
}
