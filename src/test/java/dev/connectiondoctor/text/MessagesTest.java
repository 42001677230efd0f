package dev.connectiondoctor.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.PropertyResourceBundle;

import org.junit.jupiter.api.Test;

class MessagesTest {
    @Test
    void showsAMomentInTheTimeOfThisComputer() throws IOException {
        Messages messages = Messages.in(Locale.ENGLISH)
                .and(new PropertyResourceBundle(new StringReader("test.until=until {at}")));
        Instant moment = Instant.parse("2026-03-01T12:00:20Z");
        int hour = moment.atZone(ZoneId.systemDefault()).getHour();
        assertThat(messages.get("test.until", Map.of("at", moment)))
                .matches("until \\d{1,2} [A-Z][a-z]{2}, %02d:\\d\\d:20 .+".formatted(hour));
    }
}
