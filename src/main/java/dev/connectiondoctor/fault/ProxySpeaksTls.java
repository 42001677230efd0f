package dev.connectiondoctor.fault;

import java.util.Optional;
import java.util.Set;

import dev.connectiondoctor.stage.Observations;
import dev.connectiondoctor.stage.proxy.ProxyEvidence;

/** The proxy's address begins with http, but the proxy itself speaks TLS. */
final class ProxySpeaksTls implements FaultRule {
    @Override
    public String id() {
        return "proxy.plain-scheme";
    }

    @Override
    public Set<String> explains() {
        return ProxyTrouble.CONSEQUENCES;
    }

    @Override
    public Optional<Finding> judge(Observations seen) {
        return ProxyTrouble.outcome(seen, ProxyEvidence.Outcome.SPEAKS_TLS).map(proxy -> {
            String right = ProxyTrouble.withScheme(proxy, "https");
            return ProxyTrouble.finding(id(), seen, proxy, Culprit.SETTINGS)
                    .with("rightProxy", right)
                    .fix(ProxyTrouble.change(right))
                    .build();
        });
    }
}
