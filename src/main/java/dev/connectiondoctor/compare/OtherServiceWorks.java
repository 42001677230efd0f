package dev.connectiondoctor.compare;

import java.util.Optional;
import java.util.Set;

import dev.connectiondoctor.compare.Pair.Split;

/** One service fails and another one works. */
final class OtherServiceWorks implements CompareRule {
    @Override
    public String id() {
        return "other-service-works";
    }

    @Override
    public Set<String> explains(Pair pair) {
        return Set.of("works-elsewhere");
    }

    @Override
    public Optional<Remark> judge(Pair pair) {
        return pair.split()
                .filter(_ -> !pair.sameService())
                .map(split -> Remark.likely(id())
                        .with("fails", split.fails())
                        .with("works", split.works())
                        .with("cause", split.cause())
                        .variant(ofTheService(split) ? "service" : "way"));
    }

    private static boolean ofTheService(Split split) {
        return switch (split.cause().culprit()) {
            case GATEWAY, PROVIDER, ACCOUNT -> true;
            case SETTINGS, COMPUTER, NETWORK, PROXY, UNKNOWN -> false;
        };
    }
}
