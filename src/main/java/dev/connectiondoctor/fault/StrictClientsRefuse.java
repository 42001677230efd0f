package dev.connectiondoctor.fault;

import java.util.Optional;

import dev.connectiondoctor.stage.Observations;
import dev.connectiondoctor.stage.tls.Flaws;
import dev.connectiondoctor.stage.tls.Strictness.Flaw;
import dev.connectiondoctor.stage.tls.TlsEvidence;

/** The certificates are strong, but not of the form that strict programs want. */
final class StrictClientsRefuse implements FaultRule {
    @Override
    public String id() {
        return "tls.strict-clients-refuse";
    }

    @Override
    public Optional<Finding> judge(Observations seen) {
        return Chain.of(seen)
                .filter(chain -> !chain.verification().publicRoots() && chain.anchor().isPresent())
                .filter(chain -> Flaws.in(chain.way()).stream().noneMatch(Flaw::weak))
                .flatMap(chain -> chain.way()
                        .stream()
                        .filter(certificate -> !Flaws.of(certificate).isEmpty())
                        .findFirst()
                        .map(certificate -> finding(chain, certificate)));
    }

    private Finding finding(Chain chain, TlsEvidence.Certificate odd) {
        String lacks = Flaws.of(odd).contains(Flaw.NO_AUTHORITY_KEY)
                ? "Authority Key Identifier"
                : "basicConstraints: critical";
        return chain.finding(id(), chain.rooted() ? Severity.WARNING : Severity.PROBLEM, chain.subject().between())
                .with("subject", Names.shortest(odd.subject()))
                .with("lacks", lacks)
                .because("chain")
                .fix(Fixes.words("reissue-certificate", "ask").forAudience(Fix.Audience.IT))
                .fix(Fixes.words("older-python", "use").forTool("python"))
                .build();
    }
}
