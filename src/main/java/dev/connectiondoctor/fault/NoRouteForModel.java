package dev.connectiondoctor.fault;

import java.util.List;
import java.util.Optional;

import dev.connectiondoctor.stage.Observations;
import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.stage.models.ModelsEvidence;

/** The gateway has nobody behind it who serves this model to this key. */
final class NoRouteForModel implements FaultRule {
    @Override
    public String id() {
        return "request.no-route-for-model";
    }

    @Override
    public Optional<Finding> judge(Observations seen) {
        return Answers.failing(seen, Meaning.NO_ROUTE_FOR_MODEL).map(heard -> finding(seen, heard));
    }

    /** A model that the gateway does not even list was rather misspelt than left without a server. */
    private Finding finding(Observations seen, Heard heard) {
        boolean unlisted = ModelMissing.unlisted(seen);
        List<String> nearest = seen.models().map(ModelsEvidence::nearest).orElse(List.of());
        Finding.Builder finding = Answers
                .finding(id(), heard, unlisted ? Culprit.SETTINGS : heard.owner(Subject.of(seen)), seen)
                .likely()
                .with("model", ModelMissing.model(seen))
                .with("variant", unlisted ? "unlisted" : "listed")
                .because(heard.path() + "/answeredBy");
        if (unlisted) {
            finding.because(Stage.MODELS, "nearest").fix(ModelMissing.choose(seen, nearest));
        }
        return Retry.offer(finding, heard)
                .fix(OtherModel.orTime(seen))
                .fix(Fixes.words("check-permission", "rights", "plan"))
                .fix(Fixes.tellOperator(heard.answer()))
                .build();
    }
}
