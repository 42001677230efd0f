package dev.connectiondoctor.compare;

import java.util.Optional;

/** One side fails at a step that the other never came to. */
final class NotReached implements CompareRule {
    @Override
    public String id() {
        return "not-reached";
    }

    @Override
    public Optional<Remark> judge(Pair pair) {
        return pair.lame()
                .filter(split -> !pair.ran(split.works(), split.cause().stage()))
                .map(split -> Remark.certain(id())
                        .with("fails", split.fails())
                        .with("other", split.works())
                        .with("cause", split.cause())
                        .with("stage", split.cause().stage()));
    }
}
