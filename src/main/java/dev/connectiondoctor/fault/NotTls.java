package dev.connectiondoctor.fault;

import java.util.Optional;

import dev.connectiondoctor.net.FailureKind;
import dev.connectiondoctor.stage.Observations;
import dev.connectiondoctor.stage.Stage;

/** The port speaks something that is neither TLS nor http. */
final class NotTls implements FaultRule {
    @Override
    public String id() {
        return "tls.not-tls";
    }

    @Override
    public Optional<Finding> judge(Observations seen) {
        return HandshakeTrouble.failure(seen, FailureKind.TLS_NOT_TLS)
                .map(_ -> Subject.of(seen)
                        .name(Finding.problem(id(), Stage.TLS, Culprit.SETTINGS))
                        .likely()
                        .becauseOfFailure()
                        .fix(Fixes.words("check-host-and-port", "compare"))
                        .build());
    }
}
