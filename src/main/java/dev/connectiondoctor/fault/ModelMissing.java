package dev.connectiondoctor.fault;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import dev.connectiondoctor.stage.Observations;
import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.stage.models.ModelsEvidence;
import dev.connectiondoctor.stage.settings.SettingsEvidence;
import dev.connectiondoctor.stage.shortprompt.ShortPromptEvidence;

/** The model in the settings is not one that the service has. */
final class ModelMissing implements FaultRule {
    private static final int SHOWN = 3;

    @Override
    public String id() {
        return "models.model-missing";
    }

    @Override
    public Optional<Finding> judge(Observations seen) {
        Optional<Heard> refusal = Answers.failing(seen, Meaning.MODEL_UNKNOWN);
        boolean silent = Answers.prompts(seen).isEmpty();
        return unlisted(seen) && (refusal.isPresent() || silent)
                ? Optional.of(finding(seen, refusal))
                : Optional.empty();
    }

    private Finding finding(Observations seen, Optional<Heard> refusal) {
        Stage stage = refusal.map(Heard::stage).orElse(Stage.MODELS);
        List<String> nearest = seen.models().map(ModelsEvidence::nearest).orElse(List.of());
        Finding.Builder finding = Subject.of(seen)
                .name(Finding.problem(id(), stage, Culprit.SETTINGS))
                .likelyUnless(refusal.isPresent())
                .with("model", model(seen))
                .fix(choose(nearest));
        refusal.ifPresent(heard -> finding.because(heard.path() + "/status"));
        seen.models().ifPresent(_ -> finding.because(Stage.MODELS, "nearest"));
        return finding.build();
    }

    /** Whether the service gives a list in which the model is not. */
    static boolean unlisted(Observations seen) {
        return seen.models().filter(models -> Boolean.FALSE.equals(models.modelFound())).isPresent();
    }

    /** To take one of these, which are nearest to what was asked for. */
    static Fix choose(List<String> nearest) {
        Stream<Step> models = nearest.stream().limit(SHOWN).map(id -> new Step.Setting("model", id));
        return Fix.of("choose-model", Stream.concat(Stream.of(new Step.Text("copy")), models).toArray(Step[]::new));
    }

    /** The model that was asked for. */
    static String model(Observations seen) {
        return seen.shortPrompt()
                .map(ShortPromptEvidence::model)
                .filter(model -> !model.isBlank())
                .or(() -> seen.settings().map(SettingsEvidence::model))
                .orElse("");
    }
}
