package dev.connectiondoctor.stage.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
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

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", value = {"retry-after: 30|{}|30", "retry-after-ms: 1500|{}|2",
            "x-ms-retry-after-ms: 400|{}|1", "retry-after-ms: 900;retry-after: 30|{}|1",
            "retry-after: 30|{\"error\":{\"message\":\"try again in 2m\"}}|30",
            "x: y|{\"details\":[{\"retryDelay\":\"29.723877525s\"}]}|30", "x: y|{\"retry_after\":120}|120",
            "x: y|Please try again in 20s. Visit us.|20", "x: y|Please try again in 6m0s.|360",
            "x: y|Please retry in 47.884324799s.|48", "x: y|No deployments, Try again in 60 seconds. Passed model=m|60",
            "x: y|You will regain access on 2026-03-02 at 00:00 UTC.|43200", "x: y|try again later|none",
            "x: y|You will regain access on 2026-99-02 at 00:00 UTC.|none",
            "x: y|You will regain access on 2030-01-01 at 00:00 UTC.|none"})
    void readsWhatAnAnswerSaysInHeadersOrWords(String headers, String body, @Nullable Long expected) {
        assertThat(said(Answered.by(429, headers, body))).isEqualTo(expected);
    }

    @Test
    void anAnswerThatIsNoRefusalSaysNothingInItsBody() {
        assertThat(said(Answered.by(200, "x: y", "try again in 20s"))).isNull();
    }

    private static @Nullable Long said(RawAnswer answer) {
        return RetryAfter.seconds(answer, Answerer.beginning(answer), NOW);
    }
}
