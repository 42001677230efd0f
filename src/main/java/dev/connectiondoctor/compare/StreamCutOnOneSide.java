package dev.connectiondoctor.compare;

import java.util.Optional;
import java.util.Set;

import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.stage.longstream.LongStreamEvidence;

/** Long answers come to their end by one way and not by another. */
final class StreamCutOnOneSide implements CompareRule {
    @Override
    public String id() {
        return "stream-cut-on-one-side";
    }

    @Override
    public Set<String> explains(Pair pair) {
        return pair.fails(Stage.LONG_STREAM)
                ? Set.of("works-elsewhere", "proxy-stops-it", "proxy-needed", "changed-over-time",
                        "other-network-works",
                        "other-service-works", "other-key")
                : Set.of();
    }

    @Override
    public Optional<Remark> judge(Pair pair) {
        return pair.sameRoute() && !pair.otherNetwork() || !pair.sameService()
                ? Optional.empty()
                : pair.both(Stage.LONG_STREAM, LongStreamEvidence.class)
                        .filter(both -> both.a().complete() != both.b().complete())
                        .map(both -> remark(pair, both.a().complete() ? Side.B : Side.A));
    }

    private Remark remark(Pair pair, Side cut) {
        return Remark.likely(id())
                .with("cut", cut)
                .with("whole", cut.other())
                .variant(pair.direct(cut) == pair.direct(cut.other())
                        ? "network"
                        : pair.direct(cut) ? "direct" : "proxy");
    }
}
