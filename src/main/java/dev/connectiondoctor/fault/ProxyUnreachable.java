package dev.connectiondoctor.fault;

import java.util.Optional;
import java.util.Set;

import dev.connectiondoctor.stage.Observations;
import dev.connectiondoctor.stage.proxy.ProxyEvidence;

/** A proxy is set, but nothing answers at its address. */
final class ProxyUnreachable implements FaultRule {
    @Override
    public String id() {
        return "proxy.unreachable";
    }

    @Override
    public Set<String> explains() {
        return ProxyTrouble.CONSEQUENCES;
    }

    @Override
    public Optional<Finding> judge(Observations seen) {
        return ProxyTrouble.outcome(seen, ProxyEvidence.Outcome.REFUSED_CONNECTION, ProxyEvidence.Outcome.TIMED_OUT,
                ProxyEvidence.Outcome.NAME_NOT_FOUND).map(proxy -> finding(seen, proxy));
    }

    private Finding finding(Observations seen, ProxyEvidence proxy) {
        boolean local = ProxyTrouble.isLoopback(proxy);
        Ways ways = new Ways(seen, proxy);
        String host = Subject.of(seen).host();
        Finding.Builder finding = ProxyTrouble
                .finding(id(), seen, proxy, local ? Culprit.COMPUTER : Culprit.SETTINGS)
                .likely();
        ways.otherWorking()
                .ifPresent(row -> finding.because(ways.pointer(row))
                        .fix(ProxyTrouble.use(String.valueOf(row.proxy()), Ways.proven(row, host))));
        finding.fix(Fixes.words(local ? "start-or-unset-proxy" : "check-proxy-address", "look", "remove")
                .tried(ways.direct(host)));
        return (local ? ProxyTrouble.insideWindows(finding, proxy) : finding).build();
    }
}
