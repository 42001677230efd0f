package dev.connectiondoctor.fault;

import java.util.Optional;
import java.util.Set;

import dev.connectiondoctor.stage.Observations;
import dev.connectiondoctor.stage.settings.SettingsEvidence;
import dev.connectiondoctor.target.BaseUrl;

/** The base URL leads to the right host, and another path of it is where the service is. */
final class BaseUrlWrongPath implements FaultRule {
    @Override
    public String id() {
        return BaseCheck.WRONG_PATH;
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
                .filter(_ -> BaseCheck.mayBeWrong(seen))
                .flatMap(base -> BaseCheck.neighbour(seen, other -> !other.equals(base.url())))
                .map(right -> BaseCheck.finding(id(), seen, right, true).because("address/path").build());
    }
}
