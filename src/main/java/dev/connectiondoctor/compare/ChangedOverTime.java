package dev.connectiondoctor.compare;

import java.util.Optional;
import java.util.Set;

/** The same service by the same way works at one time and fails at another. */
final class ChangedOverTime implements CompareRule {
    @Override
    public String id() {
        return "changed-over-time";
    }

    @Override
    public Set<String> explains(Pair pair) {
        return Set.of("works-elsewhere");
    }

    @Override
    public Optional<Remark> judge(Pair pair) {
        return pair.split()
                .filter(split -> pair.sameService() && pair.sameRoute() && !pair.otherNetwork())
                .filter(_ -> !pair.a().startedAt().equals(pair.b().startedAt()))
                .map(split -> Remark.likely(id())
                        .with("fails", split.fails())
                        .with("works", split.works())
                        .with("cause", split.cause())
                        .variant(split.fails() == pair.earlier() ? "gone" : "come"));
    }
}
