package dev.connectiondoctor.stage.longstream;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BeatTest {
    private static final long MILLI = 1_000_000;

    private final Beat beat = new Beat();
    private long millis = 1_000;
    private long bytes;
    private long events;

    private void read(long afterMillis, long more, long moreEvents, boolean torn) {
        millis += afterMillis;
        bytes += more;
        events += moreEvents;
        beat.mark(millis * MILLI, bytes, events, torn);
    }

    @Test
    void blocksOfABufferAreAlikeAndEndAnywhere() {
        for (int block = 0; block < 5; block++) {
            read(600, 8_000, 39, true);
            read(2, 192, 1, true);
        }
        read(600, 1_000, 5, false);
        assertThat(beat.blocks()).isEqualTo(new Rhythm.Blocks(5, 8_192, 1, 40, 600, 1));
    }

    @Test
    void lumpsOfAModelDiffer() {
        for (int lump = 1; lump <= 6; lump++) {
            read(400, 700L * lump, 4L * lump, false);
        }
        assertThat(beat.blocks().alike()).isLessThan(0.5);
        assertThat(beat.blocks().torn()).isZero();
    }

    @Test
    void whatFlowsHasNone() {
        for (int read = 0; read < 500; read++) {
            read(20, 190, 1, false);
        }
        assertThat(beat.blocks()).isNull();
    }

    @Test
    void remembersNoMoreThanItNeeds() {
        for (int read = 0; read < 100_000; read++) {
            read(200, 190, 1, false);
        }
        assertThat(beat.blocks()).isNull();
    }
}
