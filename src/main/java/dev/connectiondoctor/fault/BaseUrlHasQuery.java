package dev.connectiondoctor.fault;

import java.util.Map;
import java.util.Optional;

import dev.connectiondoctor.stage.Observations;
import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.stage.settings.SettingsEvidence;
import dev.connectiondoctor.target.AzureDeployment;
import dev.connectiondoctor.target.BaseUrl;

/** The base URL carries a query or a fragment, behind which tools put their paths in vain. */
final class BaseUrlHasQuery implements FaultRule {
    @Override
    public String id() {
        return "settings.base-url-has-query";
    }

    @Override
    public Optional<Finding> judge(Observations seen) {
        return seen.settings()
                .map(SettingsEvidence::address)
                .filter(BaseUrl::usable)
                .filter(BaseUrl::query)
                .filter(address -> !AzureDeployment.leadsTo(address))
                .map(address -> Subject.of(seen)
                        .name(Finding.problem(id(), Stage.SETTINGS, Culprit.SETTINGS))
                        .with("given", address.given())
                        .with("rightUrl", address.url())
                        .because("address/query")
                        .fixes(Fixes.baseUrl(address.url(), BaseCheck.protocol(seen), trial(seen, address)))
                        .build());
    }

    private static Trial trial(Observations seen, BaseUrl address) {
        return BaseCheck.isService(seen)
                ? new Trial.Proven("base-url", Map.of("rightUrl", address.url()))
                : Trial.NOT_TRIED;
    }
}
