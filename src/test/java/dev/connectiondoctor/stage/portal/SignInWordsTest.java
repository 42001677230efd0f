package dev.connectiondoctor.stage.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignInWordsTest {
    @ParameterizedTest
    @ValueSource(strings = {"http://wifi.example/login", "https://firewall.example:1003/fgtauth?0a1b", "Sign in",
            "Log-in to the network", "https://gateway.zscloud.net/auD?origurl=x", "Hotel Hotspot", "Our Wi-Fi",
            "Captive Portal", "Accept the terms of use", "Guest access"})
    void signInPagesAreKnown(String text) {
        assertThat(SignInWords.in(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Welcome to nginx!", "Blogging and logging",
            "http://filter.example/blocked?by=author", "The author", "Website blocked", "https://x.example/au/page"})
    void otherPagesAreNot(String text) {
        assertThat(SignInWords.in(text)).isFalse();
    }
}
