package dev.connectiondoctor.fault;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import dev.connectiondoctor.net.Failure;
import dev.connectiondoctor.net.FailureKind;
import dev.connectiondoctor.stage.Observations;
import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.stage.tls.TlsEvidence;

/** What the findings about handshakes that never got to a certificate have in common. */
final class HandshakeTrouble {
    private static final Set<String> OLD = Set.of("TLSv1", "TLSv1.1", "TLSv1.0", "SSLv3");
    private static final String ACCEPTED = "accepted";

    /** Findings that say no more than that the handshake was not answered. */
    static final Set<String> UNANSWERED = Set.of("tls.reset-on-hello", "tls.closed-after-hello",
            "tls.silent-after-hello");
    private static final Set<FailureKind> NO_ANSWER = Set.of(FailureKind.TLS_RESET_AFTER_HELLO,
            FailureKind.TLS_CLOSED_AFTER_HELLO, FailureKind.TLS_SILENT_AFTER_HELLO);

    private HandshakeTrouble() {}

    /** The failure of a handshake whose first message nobody answered. */
    static Optional<Failure> cut(Observations seen) {
        return seen.failure(Stage.TLS).filter(failure -> NO_ANSWER.contains(failure.kind()));
    }

    /** The same, unless it is answered at another of the host's addresses: then that is what the trouble is about. */
    static Optional<Failure> unanswered(Observations seen) {
        return cut(seen).filter(_ -> !Attempts.answeredElsewhere(seen));
    }

    static Optional<Failure> failure(Observations seen, FailureKind kind) {
        return seen.failure(Stage.TLS)
                .filter(failure -> failure.kind() == kind)
                .filter(failure -> !NO_ANSWER.contains(kind) || !Attempts.answeredElsewhere(seen));
    }

    static Optional<Finding.Builder> finding(Observations seen, String id, FailureKind kind, Culprit culprit) {
        return failure(seen, kind).map(_ -> AddressEdge.hint(begin(seen, id, culprit), seen));
    }

    static Finding.Builder begin(Observations seen, String id, Culprit culprit) {
        return Subject.of(seen).name(Finding.problem(id, Stage.TLS, culprit)).likely().becauseOfFailure();
    }

    /** The name of the alert that the server sent, if one ended the handshake. */
    static Optional<String> alert(Observations seen) {
        return seen.tls().map(TlsEvidence::alert);
    }

    /** Whether every version that was accepted is one that no program speaks any more. */
    static boolean onlyOld(TlsEvidence tls) {
        Set<String> accepted = tls.versions()
                .entrySet()
                .stream()
                .filter(entry -> entry.getValue().equals(ACCEPTED))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        return !accepted.isEmpty() && OLD.containsAll(accepted);
    }
}
