package dev.connectiondoctor.fault;

import java.util.List;
import java.util.Optional;

import dev.connectiondoctor.stage.Observations;
import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.stage.models.ModelsEvidence;
import dev.connectiondoctor.stage.models.NearestModels;

/** The prompt is refused for its model, and no list says that there is none of this name. */
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

    private Finding finding(Observations seen, Heard heard) {
        String model = ModelMissing.model(seen);
        List<String> listed = seen.models().map(ModelsEvidence::models).orElse(List.of());
        boolean named = listed.contains(model);
        List<String> others = NearestModels.of(listed, model).stream().filter(id -> !id.equals(model)).toList();
        return Answers.finding(id(), heard, named ? Subject.of(seen).service() : Culprit.SETTINGS, seen)
                .likely()
                .with("model", model)
                .with("variant", named ? "listed" : "unlisted")
                .becauseIf(!listed.isEmpty(), Stage.MODELS, "models")
                .fix(ModelMissing.choose(seen, others))
                .fix(Fixes.words("check-permission", "rights", "plan"))
                .fix(Fixes.tellOperator(heard.answer()))
                .build();
    }
}
