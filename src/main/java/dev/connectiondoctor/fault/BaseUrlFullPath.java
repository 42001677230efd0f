package dev.connectiondoctor.fault;

import java.util.Optional;
import java.util.Set;

import dev.connectiondoctor.stage.Observations;
import dev.connectiondoctor.stage.settings.SettingsEvidence;
import dev.connectiondoctor.target.AzureDeployment;
import dev.connectiondoctor.target.BaseUrl;
import dev.connectiondoctor.target.RequestPath;

/** The base URL goes on into the path of one request. */
final class BaseUrlFullPath implements FaultRule {
    @Override
    public String id() {
        return "settings.base-url-full-path";
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
                .flatMap(base -> judge(seen, base));
    }

    private Optional<Finding> judge(Observations seen, BaseUrl base) {
        return RequestPath.of(base).map(route -> {
            String bare = RequestPath.without(base, route);
            Optional<String> proven = BaseCheck.neighbour(seen, base.url()::startsWith);
            return BaseCheck.finding(id(), seen, proven.orElse(bare) + query(base), proven.isPresent())
                    .with("route", route)
                    .build();
        });
    }

    /** The query that belongs to an address of Azure OpenAI. */
    private static String query(BaseUrl base) {
        int query = base.given().indexOf('?');
        return query >= 0 && AzureDeployment.leadsTo(base) ? base.given().substring(query) : "";
    }
}
