package dev.connectiondoctor.fault;

import java.util.Optional;
import java.util.Set;

import dev.connectiondoctor.stage.Observations;
import dev.connectiondoctor.stage.tcp.TcpEvidence;

/** This computer's network has no way to the server's address. */
final class NoWayToServer implements FaultRule {
    @Override
    public String id() {
        return "tcp.unreachable";
    }

    @Override
    public Set<String> explains() {
        return PortTrouble.CONSEQUENCES;
    }

    @Override
    public Optional<Finding> judge(Observations seen) {
        return PortTrouble.finding(seen, id(), TcpEvidence.Outcome.UNREACHABLE, Culprit.NETWORK)
                .or(() -> PortTrouble.finding(seen, id(), TcpEvidence.Outcome.FAILED, Culprit.NETWORK))
                .map(finding -> finding.fix(Fixes.words("check-own-network", "connect", "vpn"))
                        .fix(Fixes.words("set-proxy", "ask", "set"))
                        .fix(Fixes.allowHost(Subject.of(seen)))
                        .build());
    }
}
