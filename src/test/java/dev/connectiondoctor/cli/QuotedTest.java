package dev.connectiondoctor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.connectiondoctor.report.ShellWord;

class QuotedTest {
    @ParameterizedTest
    @ValueSource(strings = {"sk-ant-api03-abc", "Bearer abc", "AIzaSyA-abc", "eyJhbGciOi", "gsk_abc", "xai-abc",
            "0123456789abcdef0123456789abcdef", " sk-abc", "http://me:secret@proxy:8080", "SK-UPPER"})
    void secretsAreNotRepeated(String secret) {
        assertThat(Quoted.of(secret)).isEqualTo("'…'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"quick", "https://api.example.com", "/home/me/report.json", "", "intercepted", "MY_KEY"})
    void otherTextsAre(String text) {
        assertThat(Quoted.of(text)).isEqualTo("'" + text + "'");
    }

    @Test
    void longAndSteeringTextsAreTamed() {
        assertThat(Quoted.of("a\u001b[31m\u202eb")).isEqualTo("'a?[31m?b'");
        assertThat(Quoted.of("x ".repeat(100))).hasSizeLessThan(70).endsWith("…'");
    }

    @Test
    void theNearestNameHasTheFewestChanges() {
        List<String> names = List.of("healthy", "expired", "intercepted", "wrong-host");
        assertThat(Nearest.to("exprd", names, 2)).first().isEqualTo("expired");
        assertThat(Nearest.to("intercept", names, 1)).containsExactly("intercepted");
        assertThat(Nearest.distance("kitten", "sitting")).isEqualTo(3);
        assertThat(Nearest.to("x".repeat(1_000_000), names, 3)).hasSize(3);
    }

    @Test
    void shellsReadWordsBackAsTheyWere() {
        assertThat(ShellWord.of("https://a.example:1/v1")).isEqualTo("https://a.example:1/v1");
        assertThat(ShellWord.of("two words")).isEqualTo("'two words'");
        assertThat(ShellWord.of("it's $HOME")).isEqualTo("'it'\\''s $HOME'");
        assertThat(ShellWord.of("")).isEqualTo("''");
    }
}
