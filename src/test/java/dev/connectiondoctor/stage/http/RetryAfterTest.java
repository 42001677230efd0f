package dev.connectiondoctor.stage.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryAfterTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    @ParameterizedTest
    @CsvSource(nullValues = "none", value = {"30, 30", "0, 0", "' 7 ', 7", "0.5, 1", "99999999999999999, 31622400",
            "'Sun, 01 Mar 2026 12:02:00 GMT', 120", "'Sun, 01 Mar 2026 11:00:00 GMT', 0", "'', none", "soon, none",
            "-5, none", "6m0s, none", "'Sun, 99 Mar 2026 12:02:00 GMT', none"})
    void readsSecondsAndDates(String text, @Nullable Long expected) {
        assertThat(RetryAfter.seconds(text, NOW)).isEqualTo(expected);
    }
}
