package dev.connectiondoctor.stage.longstream;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** Finds the lumps in which a body came. Remembers no more than {@value #MOST} reads: what flows has no lumps. */
final class Beat {
    private static final int MOST = 4_096;
    private static final int FEWEST = 3;
    private static final double NEAR = 0.1;

    private final List<Mark> marks = new ArrayList<>();
    private boolean tooMany;

    /** What had come up to a moment. */
    private record Mark(long nanos, long bytes, long events, boolean torn) {}

    /** What came between two pauses. */
    private record Lump(long bytes, long events, boolean torn) {}

    /**
     * After each read.
     *
     * @param bytes and {@code events}: received so far
     * @param torn the read ended in the middle of an event
     */
    void mark(long nanos, long bytes, long events, boolean torn) {
        tooMany |= marks.size() >= MOST;
        if (!tooMany) {
            marks.add(new Mark(nanos, bytes, events, torn));
        }
    }

    Rhythm.@Nullable Blocks blocks() {
        List<Lump> lumps = new ArrayList<>();
        List<Double> pauses = new ArrayList<>();
        Mark before = new Mark(0, 0, 0, false);
        for (int i = 1; i < marks.size(); i++) {
            Mark last = marks.get(i - 1);
            long pause = marks.get(i).nanos() - last.nanos();
            if (pause >= ContentTimes.PAUSE_NANOS) {
                lumps.add(new Lump(last.bytes() - before.bytes(), last.events() - before.events(), last.torn()));
                pauses.add(pause / 1e6);
                before = last;
            }
        }
        return tooMany || lumps.size() < FEWEST ? null : blocks(lumps, pauses);
    }

    private static Rhythm.Blocks blocks(List<Lump> lumps, List<Double> pauses) {
        int count = lumps.size();
        long middle = lumps.stream().mapToLong(Lump::bytes).sorted().toArray()[count / 2];
        long alike = lumps.stream().filter(lump -> Math.abs(lump.bytes() - middle) <= NEAR * middle).count();
        long events = lumps.stream().mapToLong(Lump::events).sum();
        long torn = lumps.stream().filter(Lump::torn).count();
        return new Rhythm.Blocks(count, middle, (double) alike / count, (double) events / count,
                pauses.stream().sorted().toList().get(count / 2), (double) torn / count);
    }
}
