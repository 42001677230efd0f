package dev.connectiondoctor.fault;

import java.util.Optional;
import java.util.Set;

import dev.connectiondoctor.stage.Observations;
import dev.connectiondoctor.stage.tcp.TcpEvidence;

/** Nobody answers at the server's address. */
final class PortSilent implements FaultRule {
    @Override
    public String id() {
        return "tcp.timeout";
    }

    @Override
    public Set<String> explains() {
        return PortTrouble.CONSEQUENCES;
    }

    @Override
    public Optional<Finding> judge(Observations seen) {
        return PortTrouble.finding(seen, id(), TcpEvidence.Outcome.TIMEOUT, Subject.of(seen).between())
                .map(finding -> finding.fixes(PortTrouble.fixes(Subject.of(seen)))
                        .fixes(Around.ownNetwork(seen))
                        .build());
    }
}
