package dev.connectiondoctor.compare;

import java.util.Optional;
import java.util.Set;

import dev.connectiondoctor.fault.Culprit;

/** One side is turned away for its key or its account, and the keys are not the same. */
final class OtherKey implements CompareRule {
    @Override
    public String id() {
        return "other-key";
    }

    @Override
    public Set<String> explains(Pair pair) {
        return Set.of("works-elsewhere", "proxy-stops-it", "proxy-needed", "changed-over-time", "other-network-works",
                "other-service-works");
    }

    @Override
    public Optional<Remark> judge(Pair pair) {
        return pair.split()
                .filter(split -> pair.sameService() && !pair.sameKey() && split.cause().culprit() == Culprit.ACCOUNT)
                .map(split -> Remark.likely(id())
                        .with("fails", split.fails())
                        .with("works", split.works())
                        .with("cause", split.cause()));
    }
}
