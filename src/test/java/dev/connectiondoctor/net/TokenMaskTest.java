package dev.connectiondoctor.net;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenMaskTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
            "Authorization: Bearer abcDEF0123456789.x-y_z|Authorization: Bearer [secret]",
            "basic cXVpbGw6bW9vbmJlYW03Nw==|basic [secret]",
            "Set-Cookie: sid=4711; Path=/|Set-Cookie: [secret]",
            "x-api-key: 0123456789abcdef|x-api-key: [secret]",
            "the key sk-proj-0123456789abcdefghij is wrong|the key [secret] is wrong",
            "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.abc|[secret]",
            "https://a.example/v1?api_key=0123456&x=1|https://a.example/v1?api_key=[secret]&x=1",
            "{\"access_token\":\"0123456789\"}|{\"access_token\":\"[secret]\"}",
            "http://quill:moonbeam@px:3128|http://quill:[secret]@px:3128"})
    void takesOutWhatLooksLikeASecret(String text, String masked) {
        assertThat(TokenMask.mask(text)).isEqualTo(masked);
        assertThat(TokenMask.mask(masked)).as("once is enough").isEqualTo(masked);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic realm=\"px\"", "Negotiate", "Bearer realm=\"https://a.example\"",
            "max_tokens: 200000 > 128000", "prompt_tokens\":1200", "sk-prac…", "Incorrect API key provided: sk-ab***yz",
            "https://api.example.com:8443/v1/messages?limit=1000", "Ray ID: 8a1b2c3d4e5f6a7b", "claude-sonnet-4-5"})
    void leavesTheRest(String text) {
        assertThat(TokenMask.mask(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @Timeout(60)
    @ValueSource(strings = {"?a", "eyJ-", "cookie:", "a.", "sk-a-", "bearer ", "\"a", "a:", "//a:"})
    void takesNoLongerForATextThatWasMadeUpForIt(String part) {
        String text = part.repeat(1 << 20);
        assertThat(TokenMask.mask(text)).hasSizeGreaterThan(1);
    }
}
