package dev.connectiondoctor.fault;

import java.util.Optional;
import java.util.Set;

import dev.connectiondoctor.stage.Observations;
import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.stage.settings.SettingsEvidence;

/** The service wants a key and none is set. */
final class KeyMissing implements FaultRule {
    @Override
    public String id() {
        return "settings.key-missing";
    }

    @Override
    public Set<String> explains() {
        return Set.of("auth.*");
    }

    @Override
    public Optional<Finding> judge(Observations seen) {
        return seen.settings().filter(KeyMissing::withoutAny).flatMap(settings -> {
            Optional<Heard> demand = Answers.failing(seen).filter(KeyMissing::demandsKey);
            boolean expected = settings.provider() != null && settings.address().usable() && BaseCheck.unheard(seen);
            return demand.isPresent() || expected ? Optional.of(finding(seen, demand)) : Optional.empty();
        });
    }

    /** A tool that signs in by itself lacks no key. */
    private static boolean withoutAny(SettingsEvidence settings) {
        return !settings.key().present() && !settings.sources().containsKey("login");
    }

    private static boolean demandsKey(Heard heard) {
        return heard.meaning() == Meaning.KEY_REJECTED
                || heard.meaning() == Meaning.FORBIDDEN && !heard.byGuard();
    }

    private Finding finding(Observations seen, Optional<Heard> demand) {
        Severity severity = demand.isPresent() ? Severity.PROBLEM : Severity.WARNING;
        Finding.Builder finding = Subject.of(seen)
                .name(Finding.of(id(), Stage.SETTINGS, severity, Culprit.SETTINGS))
                .likelyUnless(demand.isPresent())
                .because("key/present")
                .fix(Fixes.words("set-key", "get", "set"));
        demand.ifPresent(heard -> finding.because(heard.stage(), heard.path() + "/status"));
        return finding.build();
    }
}
