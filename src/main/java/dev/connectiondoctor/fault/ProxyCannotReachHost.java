package dev.connectiondoctor.fault;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import dev.connectiondoctor.stage.Observations;
import dev.connectiondoctor.stage.proxy.ProxyEvidence;

/** The proxy tried to reach the host and could not. */
final class ProxyCannotReachHost implements FaultRule {
    private static final Set<Integer> TRIED = Set.of(500, 502, 503, 504);

    @Override
    public String id() {
        return "proxy.bad-gateway";
    }

    @Override
    public Set<String> explains() {
        return ProxyTrouble.CONSEQUENCES;
    }

    @Override
    public Optional<Finding> judge(Observations seen) {
        return ProxyTrouble.outcome(seen, ProxyEvidence.Outcome.REFUSED_TUNNEL)
                .filter(ProxyCannotReachHost::tried)
                .map(proxy -> ProxyTrouble.finding(id(), seen, proxy, Culprit.PROXY)
                        .likely()
                        .with("status", Objects.requireNonNullElse(proxy.connectStatus(), 0))
                        .because("connectStatus")
                        .because("headers")
                        .fix(Fixes.words("ask-proxy-owner", "ask"))
                        .fix(Fixes.words("bypass-proxy-for-own-host", "set"))
                        .build());
    }

    /** Whether the refusal says that the proxy was willing. */
    static boolean tried(ProxyEvidence proxy) {
        return proxy.connectStatus() != null && TRIED.contains(proxy.connectStatus())
                && BlockPages.filter(proxy).isEmpty();
    }
}
