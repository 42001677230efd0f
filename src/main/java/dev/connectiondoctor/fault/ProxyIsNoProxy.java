package dev.connectiondoctor.fault;

import java.util.Optional;
import java.util.Set;

import dev.connectiondoctor.stage.Observations;
import dev.connectiondoctor.stage.proxy.ProxyEvidence;

/** Something is at the proxy's address, but it does not behave as a proxy. */
final class ProxyIsNoProxy implements FaultRule {
    @Override
    public String id() {
        return "proxy.not-a-proxy";
    }

    @Override
    public Set<String> explains() {
        return ProxyTrouble.CONSEQUENCES;
    }

    @Override
    public Optional<Finding> judge(Observations seen) {
        return ProxyTrouble.outcome(seen, ProxyEvidence.Outcome.NOT_HTTP, ProxyEvidence.Outcome.CLOSED)
                .or(() -> seen.proxy().filter(ProxyTrouble::isWebServer))
                .map(proxy -> ProxyTrouble.finding(id(), seen, proxy, Culprit.SETTINGS)
                        .likely()
                        .fix(Fixes.words("check-proxy-address", "look", "remove"))
                        .build());
    }
}
