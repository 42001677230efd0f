package dev.connectiondoctor.fault;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.connectiondoctor.stage.Observations;
import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.stage.tcp.TcpEvidence;

/** What the findings about reaching the server have in common. */
final class PortTrouble {
    /** Nothing beyond a server that cannot be reached can be judged. */
    static final Set<String> CONSEQUENCES = Consequences.ofAnswersAnd("tls.*");

    private PortTrouble() {}

    /** A finding if no address could be connected to, and this is what that looked like. */
    static Optional<Finding.Builder> finding(Observations seen, String id, TcpEvidence.Outcome outcome) {
        return finding(seen, id, outcome, Subject.of(seen).blocker());
    }

    static Optional<Finding.Builder> finding(Observations seen, String id, TcpEvidence.Outcome outcome,
            Culprit culprit) {
        return Attempts.of(seen).failure().filter(outcome::equals).map(_ -> begin(seen, id, outcome, culprit));
    }

    static Finding.Builder begin(Observations seen, String id, TcpEvidence.Outcome outcome, Culprit culprit) {
        return Subject.of(seen)
                .name(Finding.problem(id, Stage.TCP, culprit))
                .likely()
                .with("addresses", addresses(Attempts.of(seen).with(outcome)))
                .because("attempts");
    }

    static String addresses(List<TcpEvidence.Attempt> attempts) {
        return String.join(", ", attempts.stream().map(TcpEvidence.Attempt::address).distinct().toList());
    }

    /** What to do about a server that is not there, on this computer or beyond. */
    static List<Fix> fixes(Subject subject) {
        return subject.loopback()
                ? List.of(Fixes.words("start-local-gateway", "start", "port"))
                : List.of(Fixes.words("check-host-and-port", "compare"), Fixes.otherNetwork(),
                        Fixes.allowHost(subject), Fixes.words("set-proxy", "ask", "set"));
    }
}
