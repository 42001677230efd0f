package dev.connectiondoctor.stage.longstream;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.stage.longstream.LongStreamEvidence.Read;

/** The reads of a stream over time, never more than {@value #MOST} points however long it runs. */
final class ReadLog {
    private static final int MOST = 500;

    private final List<Read> kept = new ArrayList<>();
    private @Nullable Read last;
    private long seen;
    private long stride = 1;

    void add(Read read) {
        last = read;
        if (seen++ % stride == 0) {
            kept.add(read);
            if (kept.size() == MOST) {
                thin();
            }
        }
    }

    /** The points kept, and the last read whatever the thinning did. */
    List<Read> reads() {
        List<Read> reads = new ArrayList<>(kept);
        if (last != null && !last.equals(reads.getLast())) {
            reads.add(last);
        }
        return reads;
    }

    private void thin() {
        List<Read> half = new ArrayList<>();
        for (int i = 0; i < kept.size(); i += 2) {
            half.add(kept.get(i));
        }
        kept.clear();
        kept.addAll(half);
        stride *= 2;
    }
}
