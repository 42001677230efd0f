package dev.connectiondoctor.compare;

import java.util.Optional;

/** The host's name was taken out of a report: that both are about the same service is taken for granted, not known. */
final class NamesTakenOut implements CompareRule {
    @Override
    public String id() {
        return "names-taken-out";
    }

    @Override
    public Optional<Remark> judge(Pair pair) {
        return pair.namesTakenOut() ? Optional.of(Remark.note(id())) : Optional.empty();
    }
}
