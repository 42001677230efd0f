package dev.connectiondoctor.fault;

import java.util.List;
import java.util.Optional;

import dev.connectiondoctor.net.FailureKind;
import dev.connectiondoctor.stage.Observations;
import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.stage.proxy.ProxyEvidence;

/** What the findings about names have in common. */
final class NameTrouble {
    private NameTrouble() {}

    /** A finding if the look-up failed in one of these ways and it matters: a proxy looks names up by itself. */
    static Optional<Finding.Builder> finding(Observations seen, String id, FailureKind... kinds) {
        return seen.failure(Stage.DNS)
                .filter(failure -> List.of(kinds).contains(failure.kind()))
                .filter(_ -> !throughProxy(seen))
                .map(_ -> finding(id, Subject.of(seen)));
    }

    static boolean throughProxy(Observations seen) {
        return seen.proxy().filter(proxy -> proxy.outcome() != ProxyEvidence.Outcome.DIRECT).isPresent();
    }

    private static Finding.Builder finding(String id, Subject subject) {
        boolean typo = id.equals("dns.not-found") && subject.provider() == null;
        return subject.name(Finding.problem(id, Stage.DNS, typo ? Culprit.SETTINGS : Culprit.NETWORK))
                .likely()
                .becauseOfFailure();
    }
}
