package dev.connectiondoctor.app.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.connectiondoctor.app.TestWindow;
import dev.connectiondoctor.stage.http.HttpAnswer;
import dev.connectiondoctor.stage.http.RateLimit;
import dev.connectiondoctor.stage.http.Support;

class HttpSectionsTest {
    private static final Instant AT = Instant.parse("2026-11-20T10:42:00Z");

    private final HttpSections sections = new HttpSections(TestWindow.words(), ZoneOffset.ofHours(2));

    @Test
    void tellsWhatThoseNeedWhoHelp() {
        Map<String, String> ids = new LinkedHashMap<>();
        ids.put("request-id", "req_1");
        ids.put("cf-ray", "8f-FRA");
        Section.Facts support = (Section.Facts) sections
                .of(answer(new Support(AT, ids, List.of(), AT.plusSeconds(20), "cloudflare", false)))
                .getFirst();

        assertThat(support.facts()).startsWith(new Section.Fact("Request id (request-id)", "req_1"),
                new Section.Fact("Request id (cf-ray)", "8f-FRA"));
        assertThat(value(support, "Ask again at")).startsWith("12:42:20");
        assertThat(value(support, "Came through")).isEqualTo("Cloudflare");
    }

    @Test
    void tellsWhenALimitIsWholeAgainByTheClockHere() {
        Section.Table limits = (Section.Table) sections.of(answer(new Support(AT, Map.of(),
                List.of(new RateLimit("requests", 50L, 0L, "20s", AT.plusSeconds(20)),
                        new RateLimit("input-tokens", 40_000L, 39_000L, "tomorrow", AT.plusSeconds(86_400)),
                        new RateLimit("all", null, null, "soon", null)),
                null, null, false))).getFirst();

        assertThat(limits.rows().getFirst()).extracting(Section.Cell::tone)
                .containsExactly(Section.Tone.PLAIN, Section.Tone.PLAIN, Section.Tone.BAD, Section.Tone.PLAIN);
        assertThat(limits.rows()).extracting(row -> row.getFirst().text())
                .containsExactly("requests", "input tokens", "everything");
        assertThat(limits.rows().get(0).getLast().text()).startsWith("12:42:20");
        assertThat(limits.rows().get(1).getLast().text()).startsWith("Nov 21, 2026").contains("12:42:00");
        assertThat(limits.rows().get(2).getLast().text()).isEqualTo("soon");
    }

    @Test
    void anAnswerThatTellsNothingForSupportHasNoRowsOfIt() {
        assertThat(sections.of(answer(Support.NONE))).hasSize(1);
        assertThat(sections.of(null)).isEmpty();
    }

    private static String value(Section.Facts facts, String label) {
        return facts.facts()
                .stream()
                .filter(fact -> fact.label().equals(label))
                .map(Section.Fact::value)
                .findFirst()
                .orElseThrow();
    }

    private static HttpAnswer answer(Support support) {
        return new HttpAnswer("GET", "https://api.example.com/v1/models", 200, "HTTP/2", Map.of(), "application/json",
                "{}", 2, true, null, null, null, "unknown", 10, 12, support);
    }
}
