package dev.connectiondoctor.fault;

import java.util.Optional;
import java.util.Set;

import dev.connectiondoctor.stage.Observations;
import dev.connectiondoctor.stage.tcp.TcpEvidence;

/** The server's computer answers that nothing listens at this port. */
final class PortRefused implements FaultRule {
    @Override
    public String id() {
        return "tcp.refused";
    }

    @Override
    public Set<String> explains() {
        return PortTrouble.CONSEQUENCES;
    }

    @Override
    public Optional<Finding> judge(Observations seen) {
        return PortTrouble.finding(seen, id(), TcpEvidence.Outcome.REFUSED)
                .map(finding -> finding.fixes(PortTrouble.fixes(Subject.of(seen))).build());
    }
}
