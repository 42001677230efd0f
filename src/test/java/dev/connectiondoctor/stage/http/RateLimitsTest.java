package dev.connectiondoctor.stage.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.connectiondoctor.net.Scrubber;

class RateLimitsTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    @ParameterizedTest
    @CsvSource(nullValues = "none", value = {
            "anthropic-ratelimit-requests, 50, 0, 2026-03-01T12:00:30Z, 2026-03-01T12:00:30Z",
            "anthropic-ratelimit-input-tokens, 40000, 12, 2026-03-01T12:01:00Z, 2026-03-01T12:01:00Z"})
    void readsAnthropicsSpelling(String prefix, Long limit, Long remaining, String reset, Instant at) {
        assertThat(read(Map.of(prefix + "-limit", String.valueOf(limit), prefix + "-remaining",
                String.valueOf(remaining), prefix + "-reset", reset)))
                .containsExactly(new RateLimit(prefix.substring("anthropic-ratelimit-".length()), limit, remaining,
                        reset, at));
    }

    @Test
    void readsOpenAisSpelling() {
        assertThat(read(Map.of("x-ratelimit-limit-requests", "3", "x-ratelimit-remaining-requests", "0",
                "x-ratelimit-reset-requests", "20s", "x-ratelimit-remaining-tokens", "149984",
                "x-ratelimit-reset-tokens", "6m0s"))).containsExactly(
                        new RateLimit("requests", 3L, 0L, "20s", NOW.plusSeconds(20)),
                        new RateLimit("tokens", null, 149_984L, "6m0s", NOW.plusSeconds(360)));
    }

    @Test
    void readsTheSpellingsOfOthers() {
        assertThat(read(Map.of("x-ratelimit-limit-minute", "5", "x-ratelimit-remaining-minute", "4")))
                .containsExactly(new RateLimit("minute", 5L, 4L, null, null));
        assertThat(read(Map.of("ratelimit", "limit=100, remaining=0, reset=50")))
                .containsExactly(new RateLimit("all", 100L, 0L, "50", NOW.plusSeconds(50)));
        assertThat(read(Map.of("ratelimit", "\"default\";r=7;t=30")))
                .containsExactly(new RateLimit("all", null, 7L, "30", NOW.plusSeconds(30)));
        assertThat(read(Map.of("ratelimit-limit", "100, 100;w=60")))
                .containsExactly(new RateLimit("all", 100L, null, null, null));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "none", value = {"20, 2026-03-01T12:00:20Z", "20s, 2026-03-01T12:00:20Z",
            "120ms, 2026-03-01T12:00:00.120Z", "1h2m3s, 2026-03-01T13:02:03Z", "1772366460, 2026-03-01T12:01:00Z",
            "1772366460000, 2026-03-01T12:01:00Z", "'Sun, 01 Mar 2026 12:02:00 GMT', 2026-03-01T12:02:00Z",
            "2026-03-01T12:00:30Z, 2026-03-01T12:00:30Z", "soon, none", "9999999999, none", "'', none", "20x, none"})
    void readsMomentsInEveryForm(String reset, @Nullable Instant at) {
        assertThat(RateLimits.moment(reset, NOW)).isEqualTo(at);
    }

    @Test
    void takesNoOtherHeaderForALimit() {
        assertThat(read(Map.of("retry-after", "1", "x-request-id", "2", "date", "3"))).isEmpty();
    }

    @Test
    void isUsedUpOnlyByItsOwnWord() {
        assertThat(new RateLimit("requests", 3L, 0L, null, null).usedUp()).isTrue();
        assertThat(new RateLimit("requests", 3L, null, null, null).usedUp()).isFalse();
    }

    private static List<RateLimit> read(Map<String, String> headers) {
        Map<String, List<String>> lists = headers.entrySet()
                .stream()
                .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, entry -> List.of(entry.getValue())));
        return RateLimits.of(lists, NOW, Scrubber.NOTHING);
    }
}
