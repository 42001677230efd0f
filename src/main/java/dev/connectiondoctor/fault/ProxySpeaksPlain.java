package dev.connectiondoctor.fault;

import java.util.Optional;
import java.util.Set;

import dev.connectiondoctor.stage.Observations;
import dev.connectiondoctor.stage.proxy.ProxyEvidence;

/** The proxy's address begins with https, but the proxy itself speaks plain http. */
final class ProxySpeaksPlain implements FaultRule {
    @Override
    public String id() {
        return "proxy.tls-scheme";
    }

    @Override
    public Set<String> explains() {
        return ProxyTrouble.CONSEQUENCES;
    }

    @Override
    public Optional<Finding> judge(Observations seen) {
        return ProxyTrouble.outcome(seen, ProxyEvidence.Outcome.SPEAKS_PLAIN).map(proxy -> {
            String right = ProxyTrouble.withScheme(proxy, "http");
            return ProxyTrouble.finding(id(), seen, proxy, Culprit.SETTINGS)
                    .with("rightProxy", right)
                    .fix(ProxyTrouble.change(right))
                    .build();
        });
    }
}
