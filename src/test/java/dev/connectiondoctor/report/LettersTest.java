package dev.connectiondoctor.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;

import org.junit.jupiter.api.Test;

import dev.connectiondoctor.text.Messages;

class LettersTest {
    private static final Letters LETTERS = new Letters(Messages.in(Locale.ENGLISH));

    @Test
    void itLearnsWhatWasMeasuredAndWhatToChange() {
        Letter letter = LETTERS.to(Addressee.IT, Samples.intercepted()).orElseThrow();
        assertThat(letter.subject()).contains("api.example.com");
        assertThat(letter.body()).contains("- Service: api.example.com:443",
                "- Exempt api.example.com from TLS inspection.", "2026-05-06 07:08:09 UTC", "SHA-256")
                .doesNotContain("letter.", "{value}", "{name}", Samples.CANARY);
    }

    @Test
    void whatIsNotTheirsIsNotSentToThem() {
        assertThat(LETTERS.to(Addressee.SUPPORT, Samples.intercepted())).isEmpty();
        assertThat(LETTERS.to(Addressee.IT, Samples.healthy())).isEmpty();
        assertThat(LETTERS.to(Addressee.IT, Samples.unusableAddress())).isEmpty();
    }
}
