package dev.connectiondoctor.fault;

import java.util.Optional;
import java.util.Set;

import dev.connectiondoctor.stage.Observations;
import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.stage.settings.SettingsEvidence;

/** The key begins like those of one provider, and the address belongs to another. */
final class KeyOfAnotherProvider implements FaultRule {
    @Override
    public String id() {
        return "settings.key-wrong-provider";
    }

    @Override
    public Set<String> explains() {
        return Set.of("auth.key-rejected");
    }

    @Override
    public Optional<Finding> judge(Observations seen) {
        return seen.settings()
                .filter(KeyOfAnotherProvider::differs)
                .filter(_ -> BaseCheck.unheard(seen) || Answers.failing(seen, Meaning.KEY_REJECTED).isPresent())
                .map(settings -> finding(seen, settings));
    }

    private static boolean differs(SettingsEvidence settings) {
        return settings.provider() != null && settings.key().looksLike() != null
                && !settings.provider().equals(settings.key().looksLike());
    }

    private Finding finding(Observations seen, SettingsEvidence settings) {
        boolean rejected = !BaseCheck.unheard(seen);
        Severity severity = rejected ? Severity.PROBLEM : Severity.WARNING;
        return Subject.of(seen)
                .name(Finding.of(id(), Stage.SETTINGS, severity, Culprit.SETTINGS))
                .likelyUnless(rejected)
                .with("keyOwner", Product.byId(settings.key().looksLike()).name())
                .with("addressOwner", Product.byId(settings.provider()).name())
                .with("prefix", settings.key().prefix())
                .because("key/looksLike")
                .because("provider")
                .fix(Fixes.words("match-key-and-address", "choose"))
                .build();
    }
}
