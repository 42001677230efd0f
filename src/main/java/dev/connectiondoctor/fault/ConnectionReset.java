package dev.connectiondoctor.fault;

import java.util.Optional;
import java.util.Set;

import dev.connectiondoctor.stage.Observations;
import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.stage.tcp.TcpEvidence;

/** Connections are reset as soon as they are made, before anything is said. */
final class ConnectionReset implements FaultRule {
    @Override
    public String id() {
        return "tcp.reset";
    }

    @Override
    public Set<String> explains() {
        return PortTrouble.CONSEQUENCES;
    }

    @Override
    public Optional<Finding> judge(Observations seen) {
        return PortTrouble.finding(seen, id(), TcpEvidence.Outcome.RESET)
                .map(finding -> Attempts.resetInSilence(seen)
                        ? finding.because(Stage.TLS, "resetWithoutHello")
                        : finding)
                .map(finding -> finding.fixes(PortTrouble.fixes(Subject.of(seen))).build());
    }
}
