package dev.connectiondoctor.fault;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import dev.connectiondoctor.stage.Observations;
import dev.connectiondoctor.stage.proxy.ProxyEvidence;

/** The proxy is there but forbids the way to this host. */
final class ProxyRefusesHost implements FaultRule {
    @Override
    public String id() {
        return "proxy.refused-connect";
    }

    @Override
    public Set<String> explains() {
        return ProxyTrouble.CONSEQUENCES;
    }

    @Override
    public Optional<Finding> judge(Observations seen) {
        return ProxyTrouble.outcome(seen, ProxyEvidence.Outcome.REFUSED_TUNNEL)
                .filter(proxy -> !ProxyCannotReachHost.tried(proxy) && !ProxyTrouble.isWebServer(proxy))
                .filter(proxy -> BlockPages.filter(proxy).isEmpty())
                .map(proxy -> ProxyTrouble.finding(id(), seen, proxy, Culprit.PROXY)
                        .with("status", Objects.requireNonNullElse(proxy.connectStatus(), 0))
                        .because("connectStatus")
                        .fix(Fixes.allowHost(Subject.of(seen)))
                        .build());
    }
}
