package dev.connectiondoctor.fault;

import java.util.Optional;

import dev.connectiondoctor.net.FailureKind;
import dev.connectiondoctor.stage.Observations;

/** The server sends more certificates, or larger ones, than programs are ready to take. */
final class CertificateTooLarge implements FaultRule {
    @Override
    public String id() {
        return "tls.certificate-too-large";
    }

    @Override
    public Optional<Finding> judge(Observations seen) {
        return HandshakeTrouble.finding(seen, id(), FailureKind.CERT_TOO_LARGE, Subject.of(seen).service())
                .map(finding -> finding.fix(Fixes.words("shorten-chain", "shorten").forAudience(Fix.Audience.IT))
                        .fix(Fixes.tellOperator(null))
                        .build());
    }
}
