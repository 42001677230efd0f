package dev.connectiondoctor.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretScrubberTest {
    private static final String KEY = " sk-\"a/b+c\" \u00e9=\n";
    private static final Scrubber SCRUBBER = new SecretScrubber(List.of(KEY, "me:p@ss"));

    @ParameterizedTest
    @ValueSource(strings = {" sk-\"a/b+c\" \u00e9=\n", "sk-\"a/b+c\" \u00e9=", "sk-\\\"a/b+c\\\" \u00e9=",
            "sk-\\\"a\\/b+c\\\" \u00e9=", "sk-%22a%2Fb%2Bc%22+%C3%A9%3D", "sk-%22a%2fb%2bc%22+%c3%a9%3d",
            "sk-%22a%2Fb%2Bc%22%20%C3%A9%3D", "me:p@ss", "bWU6cEBzcw==", "me%3Ap%40ss"})
    void everyFormIsTakenOut(String form) {
        assertThat(SCRUBBER.scrub("<" + form + ">")).contains("[key]")
                .doesNotContain("a/b")
                .doesNotContain("p@ss")
                .doesNotContain("sk-")
                .doesNotContain("bWU6");
    }

    @Test
    void base64OfTheKeyIsTakenOut() {
        String encoded = Base64.getEncoder().encodeToString(KEY.strip().getBytes(StandardCharsets.UTF_8));
        assertThat(SCRUBBER.scrub(encoded)).startsWith("[key]");
    }

    @Test
    void shortSecretsDoNotGarbleTexts() {
        assertThat(new SecretScrubber(List.of("a", " ", "")).scrub("a banana")).isEqualTo("a banana");
    }

    @Test
    void textIsScrubbedBeforeItIsCut() {
        assertThat(SCRUBBER.scrub("12345 me:p@ss", 9)).isEqualTo("12345 [k…");
    }
}
