package dev.connectiondoctor.compare;

import java.util.Optional;
import java.util.Set;

/** It fails directly and works through the proxy. */
final class ProxyNeeded implements CompareRule {
    @Override
    public String id() {
        return "proxy-needed";
    }

    @Override
    public Set<String> explains(Pair pair) {
        return Set.of("works-elsewhere", "changed-over-time", "other-network-works");
    }

    @Override
    public Optional<Remark> judge(Pair pair) {
        return pair.split()
                .filter(split -> pair.sameService() && pair.direct(split.fails()) && !pair.direct(split.works()))
                .map(split -> Remark.likely(id())
                        .with("fails", split.fails())
                        .with("works", split.works())
                        .with("cause", split.cause()));
    }
}
