package dev.connectiondoctor.fault;

import java.util.Optional;
import java.util.Set;

import dev.connectiondoctor.net.FailureKind;
import dev.connectiondoctor.stage.Observations;
import dev.connectiondoctor.stage.Stage;

/** The server ends the handshake with an alert that has no finding of its own. */
final class HandshakeRefused implements FaultRule {
    private static final Set<String> ELSEWHERE = Set.of("protocol_version", "certificate_required");

    @Override
    public String id() {
        return "tls.handshake-refused";
    }

    @Override
    public Optional<Finding> judge(Observations seen) {
        return seen.failure(Stage.TLS)
                .filter(failure -> failure.kind() == FailureKind.TLS_ALERT)
                .filter(_ -> seen.tls().filter(HandshakeTrouble::onlyOld).isEmpty())
                .map(failure -> HandshakeTrouble.alert(seen).orElse(failure.text()))
                .filter(alert -> !ELSEWHERE.contains(alert) && !ClientCertificateRequired.demanded(seen))
                .map(alert -> finding(seen, alert));
    }

    private Finding finding(Observations seen, String alert) {
        return HandshakeTrouble.begin(seen, id(), Subject.of(seen).service())
                .with("alert", alert)
                .fix(Fixes.tellOperator(null))
                .fix(Fixes.otherNetwork())
                .build();
    }
}
