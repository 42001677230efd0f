package dev.connectiondoctor.fault;

import java.util.Optional;
import java.util.Set;

import dev.connectiondoctor.stage.Observations;
import dev.connectiondoctor.stage.proxy.ProxyEvidence;

/** The port that is set as an http proxy is a SOCKS proxy's. */
final class ProxyIsSocks implements FaultRule {
    @Override
    public String id() {
        return "proxy.is-socks";
    }

    @Override
    public Set<String> explains() {
        return ProxyTrouble.CONSEQUENCES;
    }

    @Override
    public Optional<Finding> judge(Observations seen) {
        return ProxyTrouble.outcome(seen, ProxyEvidence.Outcome.SPEAKS_SOCKS)
                .filter(proxy -> !SocksUnsupported.isSocksAddress(proxy))
                .map(proxy -> ProxyTrouble.finding(id(), seen, proxy, Culprit.SETTINGS)
                        .fix(Fixes.words("use-http-port-of-proxy", "find", "python"))
                        .build());
    }
}
