package dev.connectiondoctor.compare;

import java.util.Optional;

import dev.connectiondoctor.report.Amounts;
import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.stage.firstbyte.FirstByteEvidence;

/** One side waits longer for a first byte. */
final class SlowerFirstByte implements CompareRule {
    @Override
    public String id() {
        return "slower-first-byte";
    }

    @Override
    public Optional<Remark> judge(Pair pair) {
        return pair.both(Stage.FIRST_BYTE, FirstByteEvidence.class)
                .flatMap(FirstByteTimes::slower)
                .map(found -> Remark.likely(id())
                        .with("slower", found.slower())
                        .with("quicker", found.slower().other())
                        .with("more", Amounts.duration(found.moreMs()))
                        .with("slow", Amounts.duration(found.slowMs()))
                        .with("quick", Amounts.duration(found.quickMs()))
                        .variant(variant(pair, found.slower())));
    }

    private static String variant(Pair pair, Side slower) {
        if (!pair.sameService()) {
            return "service";
        }
        if (pair.direct(slower) != pair.direct(slower.other())) {
            return pair.direct(slower) ? "direct" : "proxy";
        }
        return pair.otherNetwork() ? "network" : "time";
    }
}
