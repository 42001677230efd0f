package dev.connectiondoctor.compare;

import java.util.Optional;

/** The reports are about different services: much cannot but differ. */
final class OtherService implements CompareRule {
    @Override
    public String id() {
        return "other-service";
    }

    @Override
    public Optional<Remark> judge(Pair pair) {
        return pair.sameService()
                ? Optional.empty()
                : Optional.of(Remark.note(id())
                        .with("a", pair.a().target().baseUrl())
                        .with("b", pair.b().target().baseUrl()));
    }
}
