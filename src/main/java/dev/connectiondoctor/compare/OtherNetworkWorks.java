package dev.connectiondoctor.compare;

import java.util.Optional;
import java.util.Set;

/** It fails in one network and works in another. */
final class OtherNetworkWorks implements CompareRule {
    @Override
    public String id() {
        return "other-network-works";
    }

    @Override
    public Set<String> explains(Pair pair) {
        return Set.of("works-elsewhere", "changed-over-time");
    }

    @Override
    public Optional<Remark> judge(Pair pair) {
        return pair.split()
                .filter(split -> pair.sameService() && pair.sameRoute() && pair.otherNetwork())
                .map(split -> Remark.likely(id())
                        .with("fails", split.fails())
                        .with("works", split.works())
                        .with("cause", split.cause())
                        .variant(pair.sameKey() ? "same-key" : "other-key"));
    }
}
