package dev.connectiondoctor.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.connectiondoctor.target.KeyShape.Flaw;

class KeyShapeTest {
    private static final String GOOD = "sk-ant-api03-0123456789abcdef";

    static Stream<Arguments> shapes() {
        return Stream.of(Arguments.of(GOOD, List.of()), Arguments.of(" " + GOOD, List.of(Flaw.BLANK_AT_START)),
                Arguments.of(GOOD + "\t", List.of(Flaw.BLANK_AT_END)),
                Arguments.of(GOOD + "\n", List.of(Flaw.LINE_BREAK)),
                Arguments.of(GOOD + " \r\n", List.of(Flaw.BLANK_AT_END, Flaw.LINE_BREAK)),
                Arguments.of("sk-ant- 0123456789abc", List.of(Flaw.BLANK_INSIDE)),
                Arguments.of("\"" + GOOD + "\"", List.of(Flaw.QUOTED)),
                Arguments.of("\u201c" + GOOD + "\u201d", List.of(Flaw.QUOTED)),
                Arguments.of("Bearer " + GOOD, List.of(Flaw.BEARER_PREFIX)),
                Arguments.of("'bearer " + GOOD + "'", List.of(Flaw.QUOTED, Flaw.BEARER_PREFIX)),
                Arguments.of("sk-ant-\u00e9123456789abc", List.of(Flaw.NOT_ASCII)),
                Arguments.of("\ufeff" + GOOD, List.of(Flaw.INVISIBLE_CHARACTER)),
                Arguments.of(GOOD + "\u200b", List.of(Flaw.INVISIBLE_CHARACTER)),
                Arguments.of(GOOD + "\u00a0", List.of(Flaw.INVISIBLE_CHARACTER)));
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void flawsAreSeen(String key, List<Flaw> flaws) {
        KeyShape shape = KeyShape.of(new ApiKey(key));
        assertThat(shape.present()).isTrue();
        assertThat(shape.flaws()).containsExactlyElementsOf(flaws);
        assertThat(shape.length()).isEqualTo(key.length());
        assertThat(shape.toString()).doesNotContain("0123456789abc");
    }

    @ParameterizedTest
    @CsvSource({"sk-ant-api03-xyz, anthropic", "sk-or-v1-abc, openrouter", "sk-proj-abc, openai",
            "sk-cg-abc, codegateway",
            "sk-svcacct-abc, openai", "AIzaSyabc, gemini", "gsk_abc, groq", "xai-abc, xai", "sk-0123456789, ",
            "' \"Bearer sk-or-v1-abc\" ', openrouter", "anything, "})
    void theProviderIsToldByThePrefixAlone(String key, @Nullable String provider) {
        assertThat(KeyShape.of(new ApiKey(key)).looksLike()).isEqualTo(provider);
    }

    @Test
    void noKeyHasNoShape() {
        assertThat(KeyShape.of(null)).isEqualTo(KeyShape.ABSENT);
        assertThat(KeyShape.of(new ApiKey(" \n"))).isEqualTo(KeyShape.ABSENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sk-abc-123", " sk-abc-123\n", "\"sk-abc-123\"",
            "Bearer sk-abc-123",
            "export OPENAI_API_KEY=sk-abc-123", "OPENAI_API_KEY = 'sk-abc-123'", "sk-abc\n-123", "sk-abc\u200b-123"})
    void whatIsCopiedAlongIsTakenOut(String typed) {
        assertThat(KeyShape.bare(typed)).isEqualTo("sk-abc-123");
    }
}
