package dev.connectiondoctor.fault;

import java.util.List;
import java.util.Optional;

import dev.connectiondoctor.stage.Observations;
import dev.connectiondoctor.stage.tls.TlsEvidence;

/** A certificate of the server is past its last day. */
final class CertificateExpired implements FaultRule {
    @Override
    public String id() {
        return "tls.expired";
    }

    @Override
    public Optional<Finding> judge(Observations seen) {
        return Chain.of(seen)
                .filter(chain -> chain.verification().validity() == TlsEvidence.Validity.EXPIRED)
                .map(chain -> {
                    boolean clock = chain.subject().provider() != null;
                    return Dates.name(chain.problem(id(), clock ? Culprit.COMPUTER : Culprit.GATEWAY), chain)
                            .likelyUnless(!clock)
                            .fixes(expiredInspection(chain))
                            .fix(Fixes.words("check-clock", "compare"))
                            .fix(Fixes.words("renew-certificate", "renew", "reload").forAudience(Fix.Audience.IT))
                            .build();
                });
    }

    private static List<Fix> expiredInspection(Chain chain) {
        return chain.tls().interceptedBy() == null
                ? List.of()
                : chain.expiredAuthority().map(new TrustFixes(chain)::renew).stream().toList();
    }
}
