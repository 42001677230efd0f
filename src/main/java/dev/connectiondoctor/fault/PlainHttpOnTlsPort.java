package dev.connectiondoctor.fault;

import java.util.Optional;

import dev.connectiondoctor.net.FailureKind;
import dev.connectiondoctor.stage.Observations;
import dev.connectiondoctor.stage.Stage;

/** The port speaks plain http although the address begins with https. */
final class PlainHttpOnTlsPort implements FaultRule {
    @Override
    public String id() {
        return "tls.plain-http-answer";
    }

    @Override
    public Optional<Finding> judge(Observations seen) {
        return HandshakeTrouble.failure(seen, FailureKind.TLS_PLAIN_ANSWER).map(_ -> {
            Subject subject = Subject.of(seen);
            Culprit culprit = subject.provider() == null ? Culprit.SETTINGS : subject.between();
            String plain = subject.url().replaceFirst("^https:", "http:");
            Finding.Builder finding = subject.name(Finding.problem(id(), Stage.TLS, culprit))
                    .likelyUnless(subject.loopback())
                    .becauseOfFailure();
            return subject.loopback()
                    ? finding
                            .fix(Fix.of("use-plain-http-here", new Step.Text("change"),
                                    new Step.Setting("base-url", plain)))
                            .build()
                    : finding.fix(Fixes.words("check-host-and-port", "compare"))
                            .fix(Fixes.words("open-portal", "open"))
                            .fix(Fixes.words("offer-https", "operator").forAudience(Fix.Audience.IT))
                            .build();
        });
    }
}
