package dev.connectiondoctor.fault;

import java.util.Optional;
import java.util.Set;

import dev.connectiondoctor.stage.Observations;
import dev.connectiondoctor.stage.proxy.ProxyEvidence;

/** The connection to the proxy itself is encrypted, and nothing here trusts the proxy's certificate. */
final class ProxyNotTrusted implements FaultRule {
    @Override
    public String id() {
        return "proxy.not-trusted";
    }

    @Override
    public Set<String> explains() {
        return ProxyTrouble.CONSEQUENCES;
    }

    @Override
    public Optional<Finding> judge(Observations seen) {
        return ProxyTrouble.outcome(seen, ProxyEvidence.Outcome.NOT_TRUSTED)
                .map(proxy -> ProxyTrouble.finding(id(), seen, proxy, Culprit.PROXY)
                        .fix(Fixes.words("install-proxy-authority", "ask", "plain"))
                        .build());
    }
}
