package dev.connectiondoctor.stage.longstream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

import dev.connectiondoctor.stage.longstream.LongStreamEvidence.Read;

class ReadLogTest {
    @Test
    void keepsFewPointsAlwaysTheFirstAndTheLast() {
        ReadLog log = new ReadLog();
        assertThat(log.reads()).isEmpty();
        for (int i = 0; i < 100_003; i++) {
            log.add(new Read(i, i + 1L));
            if (i % 997 == 0) {
                assertThat(log.reads()).hasSizeBetween(1, 500);
            }
        }
        List<Read> reads = log.reads();
        assertThat(reads).hasSizeBetween(200, 500).doesNotHaveDuplicates();
        assertThat(reads.getFirst()).isEqualTo(new Read(0, 1));
        assertThat(reads.getLast()).isEqualTo(new Read(100_002, 100_003));
        double step = reads.get(1).atMs();
        for (int i = 1; i < reads.size() - 1; i++) {
            assertThat(reads.get(i).atMs() - reads.get(i - 1).atMs()).as("evenly thinned").isEqualTo(step);
        }
        assertThat(reads).isSortedAccordingTo((one, other) -> Long.compare(one.bytes(), other.bytes()));
    }
}
