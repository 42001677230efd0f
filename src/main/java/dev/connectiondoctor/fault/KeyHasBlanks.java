package dev.connectiondoctor.fault;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import dev.connectiondoctor.net.FailureKind;
import dev.connectiondoctor.stage.Observations;
import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.stage.settings.SettingsEvidence;
import dev.connectiondoctor.target.KeyShape;

/** The key carries characters that were never part of it: blanks, quotes, line breaks, a word before it. */
final class KeyHasBlanks implements FaultRule {
    private static final Set<Meaning> REFUSALS = Set.of(Meaning.KEY_REJECTED, Meaning.FORBIDDEN, Meaning.REJECTED,
            Meaning.OTHER);

    @Override
    public String id() {
        return "settings.key-has-blanks";
    }

    @Override
    public Set<String> explains() {
        return Set.of("auth.key-rejected", "auth.forbidden", "auth.models-only", "settings.key-wrong-provider");
    }

    @Override
    public Optional<Finding> judge(Observations seen) {
        return seen.settings().map(SettingsEvidence::key).filter(key -> !key.flaws().isEmpty()).map(key -> {
            Severity severity = refused(seen) ? Severity.PROBLEM : Severity.WARNING;
            return Finding.of(id(), Stage.SETTINGS, severity, Culprit.SETTINGS)
                    .with("length", key.length())
                    .because("key/flaws")
                    .fix(Fixes.words("clean-key", words(key)))
                    .build();
        });
    }

    /** Whether it does harm here: the service does not know the key, or no header can carry it. */
    private static boolean refused(Observations seen) {
        boolean unsendable = seen.failure(Stage.MODELS)
                .filter(failure -> failure.kind() == FailureKind.UNKNOWN)
                .isPresent();
        return unsendable || Answers.failing(seen).filter(heard -> REFUSALS.contains(heard.meaning())).isPresent();
    }

    private static String[] words(KeyShape key) {
        return Stream.concat(key.flaws().stream().map(KeyHasBlanks::word), Stream.of("again")).toArray(String[]::new);
    }

    private static String word(KeyShape.Flaw flaw) {
        return flaw.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
