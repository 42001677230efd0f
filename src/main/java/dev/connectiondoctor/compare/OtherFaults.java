package dev.connectiondoctor.compare;

import java.util.Optional;
import java.util.Set;

import dev.connectiondoctor.fault.Finding;

/** Each side has a fault of its own. */
final class OtherFaults implements CompareRule {
    @Override
    public String id() {
        return "other-faults";
    }

    @Override
    public Set<String> explains(Pair pair) {
        return Set.of("harm-on-one-side");
    }

    @Override
    public Optional<Remark> judge(Pair pair) {
        Finding a = pair.a().verdict().cause();
        Finding b = pair.b().verdict().cause();
        return a == null || b == null || a.id().equals(b.id()) || !pair.broken(Side.A) || !pair.broken(Side.B)
                ? Optional.empty()
                : Optional.of(Remark.certain(id())
                        .with("a", Side.A)
                        .with("b", Side.B)
                        .with("causeA", a)
                        .with("causeB", b)
                        .with("further", a.stage().compareTo(b.stage()) > 0 ? Side.A : Side.B)
                        .variant(a.stage() == b.stage() ? "same-step" : "further"));
    }
}
