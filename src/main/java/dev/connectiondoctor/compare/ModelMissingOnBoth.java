package dev.connectiondoctor.compare;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Neither side has the model. */
final class ModelMissingOnBoth implements CompareRule {
    private static final String MISSING = "models.model-missing";

    @Override
    public String id() {
        return "model-missing-on-both";
    }

    @Override
    public Set<String> explains(Pair pair) {
        return Set.of("same-fault");
    }

    @Override
    public Optional<Remark> judge(Pair pair) {
        return pair.a().finding(MISSING).isPresent() && pair.b().finding(MISSING).isPresent()
                && Objects.equals(pair.a().target().model(), pair.b().target().model())
                        ? Optional.of(Remark.note(id())
                                .with("model", String.valueOf(pair.a().target().model()))
                                .variant(pair.sameService() ? "same-service" : "other-service"))
                        : Optional.empty();
    }
}
