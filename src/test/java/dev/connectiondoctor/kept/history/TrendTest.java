package dev.connectiondoctor.kept.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import dev.connectiondoctor.fault.Verdict.Status;

class TrendTest {
    private static final Instant NOON = Instant.parse("2026-05-06T12:00:00Z");

    @Test
    void eachWayToAServiceHasItsOwn() {
        List<Trend> trends = Trend.of(List.of(entry(9, "https://a", "proxy", Status.BROKEN),
                entry(8, "https://b", "direct", Status.HEALTHY), entry(7, "https://a", "direct", Status.HEALTHY),
                entry(6, "https://a", "proxy", Status.HEALTHY, 5.0)));
        assertThat(trends).extracting(Trend::baseUrl).containsExactly("https://a", "https://b", "https://a");
        assertThat(trends).extracting(Trend::route).containsExactly("proxy", "direct", "direct");
        assertThat(trends.getFirst().runs()).extracting(Entry::status).containsExactly(Status.HEALTHY, Status.BROKEN);
        assertThat(trends.getFirst().healthy()).isEqualTo(1);
        assertThat(trends.getFirst().latest().status()).isEqualTo(Status.BROKEN);
    }

    @Test
    void onlyManySamplesHaveAMedian() {
        List<Entry> entries = new ArrayList<>(List.of(entry(0, "https://a", "direct", Status.HEALTHY, 30, 10, 20)));
        assertThat(Trend.of(entries).getFirst().firstByte()).isEqualTo(new Trend.FirstByte(3, 10, null, 30));

        entries.add(entry(1, "https://a", "direct", Status.HEALTHY,
                IntStream.rangeClosed(1, 18).mapToDouble(i -> 100 + i).toArray()));
        assertThat(Trend.of(entries).getFirst().firstByte()).isEqualTo(new Trend.FirstByte(21, 10, 108.0, 118));
    }

    @Test
    void withoutAnswersThereIsNoTime() {
        assertThat(Trend.of(List.of(entry(0, "https://a", "direct", Status.BROKEN))).getFirst().firstByte()).isNull();
        assertThat(Trend.of(List.of())).isEmpty();
    }

    @Test
    void itIsBounded() {
        List<Entry> entries = IntStream.range(0, 300)
                .mapToObj(i -> entry(1000 - i, "https://a", "direct", Status.HEALTHY))
                .toList();
        Trend trend = Trend.of(entries).getFirst();
        assertThat(trend.runs()).hasSize(Trend.MOST_RUNS);
        assertThat(trend.latest()).isEqualTo(entries.getFirst());
    }

    private static Entry entry(int second, String baseUrl, String route, Status status, double... firstByteMs) {
        return new Entry("id-" + second, 1, NOON.plusSeconds(second), baseUrl, route, status, null, "title", true,
                java.util.Arrays.stream(firstByteMs).boxed().toList());
    }
}
