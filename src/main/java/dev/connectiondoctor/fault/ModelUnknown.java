package dev.connectiondoctor.fault;

import java.util.Optional;

import dev.connectiondoctor.stage.Observations;

/** A prompt is refused for its model, though the list does not lack it. */
final class ModelUnknown implements FaultRule {
    @Override
    public String id() {
        return "request.model-unknown";
    }

    @Override
    public Optional<Finding> judge(Observations seen) {
        return Answers.failing(seen, Meaning.MODEL_UNKNOWN)
                .filter(_ -> !ModelMissing.unlisted(seen))
                .map(heard -> finding(seen, heard));
    }

    /** Whoever lists a model and then does not know it has to put that right; without a list it is the name. */
    private Finding finding(Observations seen, Heard heard) {
        boolean listed = seen.models().filter(models -> Boolean.TRUE.equals(models.modelFound())).isPresent();
        return Answers.finding(id(), heard, listed ? heard.owner(Subject.of(seen)) : Culprit.SETTINGS, seen)
                .likely()
                .with("model", ModelMissing.model(seen))
                .with("variant", listed ? "listed" : "no-list")
                .fix(Fixes.words("copy-model-name", "exact", "other"))
                .fix(Fixes.words("check-permission", "rights", "plan"))
                .fix(Fixes.tellOperator(heard.answer()))
                .build();
    }
}
