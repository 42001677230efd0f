package dev.connectiondoctor.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.stream.IntStream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenMaskTest {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int FEW = 1 << 12;
    private static final int TIMES = 8;

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
    @ValueSource(strings = {"?a", "eyJ-", "cookie:", "a.", "sk-a-", "bearer ", "\"a", "a:", "//a:"})
    void takesNoLongerForATextThatWasMadeUpForIt(String part) {
        double few = effort(part.repeat(FEW));
        double many = effort(part.repeat(TIMES * FEW));
        assertThat(many / few).as("times as much work, for a text %s times as long", TIMES).isLessThan(TIMES * 4.0);
    }

    /** The time of the processor alone, at best: what else a computer does is no matter. */
    private static double effort(String text) {
        return IntStream.range(0, 3).mapToDouble(_ -> {
            long began = THREADS.getCurrentThreadCpuTime();
            assertThat(TokenMask.mask(text)).hasSizeGreaterThan(1);
            return THREADS.getCurrentThreadCpuTime() - began;
        }).min().orElseThrow();
    }
}
