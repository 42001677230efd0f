package dev.connectiondoctor.fault;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.connectiondoctor.stage.Observations;
import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.stage.models.ModelsEvidence;
import dev.connectiondoctor.stage.models.NearestModels;
import dev.connectiondoctor.stage.settings.SettingsEvidence;
import dev.connectiondoctor.target.found.FoundSetting;

/** The small model that a tool uses beside the one that one talks to is not one that the service has. */
final class BackgroundModelMissing implements FaultRule {
    /** The first of them that is set is the one in use. */
    private static final List<String> NAMES = List.of("ANTHROPIC_DEFAULT_HAIKU_MODEL", "ANTHROPIC_SMALL_FAST_MODEL");
    /** A word such as {@code haiku} is the tool's own name for a model that it chooses itself. */
    private static final Pattern ALIAS = Pattern.compile("[a-z]+(\\[1m])?");

    @Override
    public String id() {
        return "models.background-model-missing";
    }

    @Override
    public Optional<Finding> judge(Observations seen) {
        return seen.models()
                .filter(models -> models.listed() && Boolean.TRUE.equals(models.whole()))
                .flatMap(models -> seen.settings()
                        .flatMap(BackgroundModelMissing::setting)
                        .filter(setting -> !NearestModels.has(models.models(), name(setting)))
                        .map(setting -> finding(seen, models, setting)));
    }

    /** The setting in force, if it names a model other than the one that is checked anyway. */
    private static Optional<FoundSetting> setting(SettingsEvidence settings) {
        String tool = settings.tool();
        Stream<FoundSetting> told = tool == null ? Stream.empty() : settings.computer().of(tool);
        List<FoundSetting> inForce = told.filter(setting -> setting.inForce() && setting.value() != null).toList();
        return NAMES.stream()
                .flatMap(name -> inForce.stream().filter(setting -> setting.name().equals(name)))
                .findFirst()
                .filter(setting -> !name(setting).isEmpty() && !ALIAS.matcher(name(setting)).matches())
                .filter(setting -> !name(setting).equals(settings.model()));
    }

    private static String name(FoundSetting setting) {
        return Objects.requireNonNullElse(setting.value(), "").strip();
    }

    private Finding finding(Observations seen, ModelsEvidence models, FoundSetting setting) {
        Stream<Step> nearest = NearestModels.of(models.models(), name(setting))
                .stream()
                .map(model -> new Step.Setting(setting.name(), model));
        return Subject.of(seen)
                .name(Finding.warning(id(), Stage.MODELS, Culprit.SETTINGS))
                .likely()
                .with("model", name(setting))
                .with("variable", setting.name())
                .with("source", setting.source())
                .because("models")
                .because(Stage.SETTINGS, "computer/settings")
                .fix(Fix.of("choose-background-model",
                        Stream.concat(Stream.of(new Step.Text("copy")), nearest).toArray(Step[]::new)))
                .build();
    }
}
