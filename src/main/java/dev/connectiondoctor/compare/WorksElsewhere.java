package dev.connectiondoctor.compare;

import java.util.Optional;

/** It fails on one side and works on the other; what it depends on does not show. */
final class WorksElsewhere implements CompareRule {
    @Override
    public String id() {
        return "works-elsewhere";
    }

    @Override
    public Optional<Remark> judge(Pair pair) {
        return pair.split()
                .map(split -> Remark.possible(id())
                        .with("fails", split.fails())
                        .with("works", split.works())
                        .with("cause", split.cause()));
    }
}
