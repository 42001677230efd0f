package dev.connectiondoctor.fault;

import java.util.Optional;

import dev.connectiondoctor.net.FailureKind;
import dev.connectiondoctor.stage.Observations;

/** What the server shows as its certificate is none, or is damaged. */
final class CertificateUnreadable implements FaultRule {
    @Override
    public String id() {
        return "tls.certificate-unreadable";
    }

    @Override
    public Optional<Finding> judge(Observations seen) {
        return HandshakeTrouble.finding(seen, id(), FailureKind.CERT_MALFORMED, Subject.of(seen).service())
                .map(finding -> finding.fix(Fixes.tellOperator(null)).fix(Fixes.otherNetwork()).build());
    }
}
