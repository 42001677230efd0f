package dev.connectiondoctor.compare;

import java.util.Optional;
import java.util.Set;

import dev.connectiondoctor.compare.Pair.Split;
import dev.connectiondoctor.stage.Stage;

/** It fails through the proxy and works without it. */
final class ProxyStopsIt implements CompareRule {
    @Override
    public String id() {
        return "proxy-stops-it";
    }

    @Override
    public Set<String> explains(Pair pair) {
        return Set.of("works-elsewhere", "changed-over-time", "other-network-works");
    }

    @Override
    public Optional<Remark> judge(Pair pair) {
        return pair.split()
                .filter(split -> pair.sameService() && !pair.direct(split.fails()) && pair.direct(split.works()))
                .map(split -> remark(pair, split));
    }

    /** What the proxy itself answered is the proxy's; anything else may come from the network around it. */
    private Remark remark(Pair pair, Split split) {
        boolean its = split.cause().stage() == Stage.PROXY;
        return (its ? Remark.certain(id()) : Remark.likely(id())).with("fails", split.fails())
                .with("works", split.works())
                .with("cause", split.cause())
                .variant(pair.sameKey() ? "same-key" : "other-key");
    }
}
