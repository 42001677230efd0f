package dev.connectiondoctor.compare;

import java.util.Optional;
import java.util.stream.Stream;

/** A check was ended before it was through. */
final class EndedEarly implements CompareRule {
    @Override
    public String id() {
        return "ended-early";
    }

    @Override
    public Optional<Remark> judge(Pair pair) {
        return Stream.of(Side.values())
                .filter(side -> !pair.report(side).complete())
                .findFirst()
                .map(side -> Remark.note(id()).with("side", side));
    }
}
