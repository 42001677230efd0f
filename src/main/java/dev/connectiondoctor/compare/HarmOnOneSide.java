package dev.connectiondoctor.compare;

import java.util.Optional;
import java.util.stream.Stream;

import dev.connectiondoctor.fault.Finding;

/** Something does harm on one side only, beside what stops it. */
final class HarmOnOneSide implements CompareRule {
    @Override
    public String id() {
        return "harm-on-one-side";
    }

    @Override
    public Optional<Remark> judge(Pair pair) {
        return Stream.of(Side.values())
                .flatMap(side -> pair.only(side)
                        .stream()
                        .filter(finding -> !isCauseOfSplit(pair, finding) && !Issuers.isInspection(finding))
                        .limit(1)
                        .map(finding -> Remark.certain(id())
                                .with("side", side)
                                .with("other", side.other())
                                .with("finding", finding)))
                .findFirst();
    }

    private static boolean isCauseOfSplit(Pair pair, Finding finding) {
        return pair.lame().filter(split -> split.cause().id().equals(finding.id())).isPresent();
    }
}
