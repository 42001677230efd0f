package dev.connectiondoctor.fault;

import java.util.Optional;

import dev.connectiondoctor.stage.Observations;
import dev.connectiondoctor.stage.tls.TlsEvidence;

/** A certificate of the server begins in the future, by this computer's clock. */
final class CertificateNotYetValid implements FaultRule {
    @Override
    public String id() {
        return "tls.not-yet-valid";
    }

    @Override
    public Optional<Finding> judge(Observations seen) {
        return Chain.of(seen)
                .filter(chain -> chain.verification().validity() == TlsEvidence.Validity.NOT_YET_VALID)
                .map(chain -> Dates.name(chain.problem(id(), Culprit.COMPUTER), chain)
                        .likely()
                        .fix(Fixes.words("check-clock", "compare"))
                        .fix(Fixes.words("renew-certificate", "renew", "reload").forAudience(Fix.Audience.IT))
                        .build());
    }
}
