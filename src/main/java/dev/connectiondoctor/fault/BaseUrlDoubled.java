package dev.connectiondoctor.fault;

import java.util.Optional;
import java.util.Set;

import dev.connectiondoctor.stage.Observations;
import dev.connectiondoctor.stage.settings.SettingsEvidence;
import dev.connectiondoctor.target.BaseUrl;

/** The base URL ends in a version that the tool adds by itself, or names it twice. */
final class BaseUrlDoubled implements FaultRule {
    private static final String VERSION = "/v1";

    @Override
    public String id() {
        return "settings.base-url-doubled-v1";
    }

    @Override
    public Set<String> explains() {
        return BaseCheck.CONSEQUENCES;
    }

    @Override
    public Optional<Finding> judge(Observations seen) {
        return seen.settings()
                .map(SettingsEvidence::address)
                .filter(BaseUrl::usable)
                .filter(base -> base.path().endsWith(VERSION) && BaseCheck.mayBeWrong(seen))
                .flatMap(base -> judge(seen, base));
    }

    private Optional<Finding> judge(Observations seen, BaseUrl base) {
        String shorter = base.url().substring(0, base.url().length() - VERSION.length());
        boolean proven = BaseCheck.neighbour(seen, shorter::equals).isPresent();
        boolean suspect = base.path().endsWith(VERSION + VERSION) || BaseCheck.protocol(seen).equals("anthropic");
        return proven || suspect
                ? Optional.of(BaseCheck.finding(id(), seen, shorter, proven).build())
                : Optional.empty();
    }
}
