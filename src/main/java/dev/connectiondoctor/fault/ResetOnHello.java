package dev.connectiondoctor.fault;

import java.util.Optional;

import dev.connectiondoctor.net.FailureKind;
import dev.connectiondoctor.stage.Observations;

/** The connection is reset as soon as the handshake begins. */
final class ResetOnHello implements FaultRule {
    @Override
    public String id() {
        return "tls.reset-on-hello";
    }

    @Override
    public Optional<Finding> judge(Observations seen) {
        return HandshakeTrouble.finding(seen, id(), FailureKind.TLS_RESET_AFTER_HELLO, Subject.of(seen).between())
                .map(finding -> finding.fix(Fixes.otherNetwork())
                        .fix(Fixes.allowHost(Subject.of(seen)))
                        .fix(Fixes.tellOperator(null))
                        .build());
    }
}
