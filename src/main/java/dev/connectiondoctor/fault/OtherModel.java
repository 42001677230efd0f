package dev.connectiondoctor.fault;

import java.util.Map;
import java.util.Optional;

import dev.connectiondoctor.stage.Observations;

/** The trial with another model of the list, made where the one in the settings did not answer. */
final class OtherModel {
    private static final String EXPERIMENT = "other-model";
    private static final String ANSWERS = "answers";

    private OtherModel() {}

    /** Another model, where that may help, or else another time. */
    static Fix orTime(Observations seen) {
        return instead(seen).orElseGet(() -> Fixes.words("other-time", "later"));
    }

    /** Another model, where that may help; the one that answered, if one was asked and did. */
    static Optional<Fix> instead(Observations seen) {
        Optional<Fix> named = working(seen).map(id -> Fix
                .of("use-other-model", new Step.Text("set"), new Step.Setting("model", id))
                .tried(new Trial.Proven(EXPERIMENT, Map.of("model", id))));
        boolean asked = seen.experiments().stream().anyMatch(made -> made.id().equals(EXPERIMENT));
        return asked ? named : Optional.of(Fixes.words("other-model-or-time", "try"));
    }

    /** A model that answered; empty if none did or none was asked. */
    static Optional<String> working(Observations seen) {
        return seen.experiments()
                .stream()
                .filter(made -> made.id().equals(EXPERIMENT) && made.outcome().equals(ANSWERS))
                .map(made -> String.valueOf(made.variant().get("model")))
                .findFirst();
    }
}
