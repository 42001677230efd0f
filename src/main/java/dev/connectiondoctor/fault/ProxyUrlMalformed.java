package dev.connectiondoctor.fault;

import java.util.Optional;
import java.util.Set;

import dev.connectiondoctor.stage.Observations;
import dev.connectiondoctor.stage.proxy.ProxyEvidence;

/** What is set as the proxy is no address of one. */
final class ProxyUrlMalformed implements FaultRule {
    @Override
    public String id() {
        return "settings.proxy-url-malformed";
    }

    @Override
    public Set<String> explains() {
        return ProxyTrouble.CONSEQUENCES;
    }

    @Override
    public Optional<Finding> judge(Observations seen) {
        return ProxyTrouble.outcome(seen, ProxyEvidence.Outcome.MALFORMED)
                .map(proxy -> ProxyTrouble.finding(id(), seen, proxy, Culprit.SETTINGS)
                        .fix(Fixes.words("correct-proxy-url", "write", "encode"))
                        .build());
    }
}
