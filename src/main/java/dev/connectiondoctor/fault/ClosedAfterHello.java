package dev.connectiondoctor.fault;

import java.util.Optional;

import dev.connectiondoctor.net.FailureKind;
import dev.connectiondoctor.stage.Observations;

/** The connection is closed as soon as the handshake begins. */
final class ClosedAfterHello implements FaultRule {
    @Override
    public String id() {
        return "tls.closed-after-hello";
    }

    @Override
    public Optional<Finding> judge(Observations seen) {
        return HandshakeTrouble.finding(seen, id(), FailureKind.TLS_CLOSED_AFTER_HELLO, Subject.of(seen).service())
                .map(finding -> finding.fix(Fixes.otherNetwork())
                        .fix(Fixes.allowHost(Subject.of(seen)))
                        .fix(Fixes.tellOperator(null))
                        .build());
    }
}
