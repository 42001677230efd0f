package dev.connectiondoctor.fault;

import java.util.List;
import java.util.Optional;

import dev.connectiondoctor.stage.Observations;
import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.stage.tcp.TcpEvidence;

/** Some of the server's addresses answer and others of the same kind do not. */
final class SomeAddressesFail implements FaultRule {
    @Override
    public String id() {
        return "tcp.some-addresses-fail";
    }

    @Override
    public Optional<Finding> judge(Observations seen) {
        Attempts attempts = Attempts.of(seen);
        boolean family = attempts.broken("ipv4") || attempts.broken("ipv6");
        List<TcpEvidence.Attempt> blocked = attempts.blocked();
        return attempts.connected() && !family && !blocked.isEmpty()
                ? Optional.of(finding(seen, blocked, attempts))
                : Optional.empty();
    }

    private Finding finding(Observations seen, List<TcpEvidence.Attempt> blocked, Attempts attempts) {
        Subject subject = Subject.of(seen);
        return subject.name(Finding.of(id(), Stage.TCP, Attempts.severity(seen), subject.service()))
                .likely()
                .with("addresses", PortTrouble.addresses(blocked))
                .with("count", blocked.size())
                .with("total", attempts.all().size())
                .because("attempts")
                .fix(Fixes.tellOperator(null))
                .build();
    }
}
