package dev.connectiondoctor.fault;

import java.util.Optional;

import dev.connectiondoctor.stage.Observations;

/** The trial with another model of the list, made where the one in the settings did not answer. */
final class OtherModel {
    private static final String EXPERIMENT = "other-model";
    private static final String ANSWERS = "answers";

    private OtherModel() {}

    /** A model that answered; empty if none did or none was asked. */
    static Optional<String> working(Observations seen) {
        return seen.experiments()
                .stream()
                .filter(made -> made.id().equals(EXPERIMENT) && made.outcome().equals(ANSWERS))
                .map(made -> String.valueOf(made.variant().get("model")))
                .findFirst();
    }
}
