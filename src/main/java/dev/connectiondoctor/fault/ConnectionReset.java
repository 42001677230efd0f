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
                .or(() -> resetInSilence(seen))
                .map(finding -> finding.fixes(PortTrouble.fixes(Subject.of(seen))).build());
    }

    /** The connection stood, but was reset although nothing was sent over it. */
    private Optional<Finding.Builder> resetInSilence(Observations seen) {
        return seen.tls()
                .filter(tls -> Boolean.TRUE.equals(tls.resetWithoutHello()))
                .map(_ -> PortTrouble.begin(seen, id(), TcpEvidence.Outcome.CONNECTED, Subject.of(seen).blocker())
                        .because(Stage.TLS, "resetWithoutHello"));
    }
}
