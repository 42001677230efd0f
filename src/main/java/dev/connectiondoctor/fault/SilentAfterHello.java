package dev.connectiondoctor.fault;

import java.util.Optional;

import dev.connectiondoctor.net.FailureKind;
import dev.connectiondoctor.stage.Observations;

/** The handshake begins and nobody answers. */
final class SilentAfterHello implements FaultRule {
    @Override
    public String id() {
        return "tls.silent-after-hello";
    }

    @Override
    public Optional<Finding> judge(Observations seen) {
        return HandshakeTrouble.finding(seen, id(), FailureKind.TLS_SILENT_AFTER_HELLO, Subject.of(seen).between())
                .map(finding -> finding.fix(Fixes.otherNetwork())
                        .fix(Fixes.lowerMtu())
                        .fix(Fixes.allowHost(Subject.of(seen)))
                        .fix(Fixes.tellOperator(null))
                        .build());
    }
}
