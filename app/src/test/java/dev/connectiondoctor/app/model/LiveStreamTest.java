package dev.connectiondoctor.app.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.connectiondoctor.app.evidence.StreamCurve;
import dev.connectiondoctor.stage.Progress;

class LiveStreamTest {
    private final LiveStream stream = new LiveStream();

    @Test
    void growsWithWhatComes() {
        say(100, 50);
        say(300, 90);

        StreamCurve now = stream.curve(1_900).orElseThrow();
        assertThat(now.totalBytes()).isEqualTo(90);
        assertThat(now.totalMs()).as("the stage began a second before the request").isEqualTo(900);
        assertThat(now.silenceAtEndMs()).isEqualTo(600);
    }

    @Test
    void beginsAgainWithAnotherStream() {
        say(5_000, 700);
        say(200, 20);

        assertThat(stream.curve(1_200).orElseThrow().totalBytes()).isEqualTo(20);
        assertThat(stream.number()).isEqualTo(2);
    }

    @Test
    void countsAStreamOnceThatIsAnnounced() {
        assertThat(stream.number()).isEqualTo(1);
        say(200, 20);
        stream.take(Progress.of("stream-again"), 2_000);
        say(700, 30);

        assertThat(stream.number()).isEqualTo(2);
        assertThat(stream.curve(1_700).orElseThrow().points()).hasSize(2);
    }

    @Test
    void stepsThatAreNoStreamHaveNone() {
        stream.take(new Progress("sample", Map.of("address", "::1")), 10);
        stream.take(Progress.of("stream"), 10);

        assertThat(stream.curve(20)).isEmpty();
    }

    @Test
    void doesNotGrowForEverAndKeepsItsEnd() {
        for (int i = 1; i <= 100_000; i++) {
            say(i, i * 10L);
        }

        StreamCurve now = stream.curve(101_000).orElseThrow();
        assertThat(now.points()).hasSizeLessThan(LiveStream.MOST + 3);
        assertThat(now.totalBytes()).isEqualTo(1_000_000);
    }

    /** A second after the stage began, the request was sent. */
    private void say(double atMs, long bytes) {
        stream.take(new Progress("stream", Map.of("atMs", atMs, "bytes", bytes)), 1_000 + atMs);
    }
}
