package dev.connectiondoctor.fault;

import java.util.Optional;
import java.util.Set;

import dev.connectiondoctor.stage.Observations;
import dev.connectiondoctor.stage.tls.Flaws;
import dev.connectiondoctor.stage.tls.Strictness.Flaw;
import dev.connectiondoctor.stage.tls.TlsEvidence;

/** An authority on the way up has a short key, or something was signed with SHA-1. */
final class WeakAuthority implements FaultRule {
    @Override
    public String id() {
        return "tls.weak-authority";
    }

    @Override
    public Optional<Finding> judge(Observations seen) {
        return Chain.of(seen)
                .filter(chain -> !chain.verification().publicRoots())
                .flatMap(chain -> chain.way()
                        .stream()
                        .filter(certificate -> Flaws.of(certificate).stream().anyMatch(Flaw::weak))
                        .findFirst()
                        .map(certificate -> finding(chain, certificate)));
    }

    private Finding finding(Chain chain, TlsEvidence.Certificate weak) {
        Set<Flaw> flaws = Flaws.in(chain.way());
        return chain.finding(id(), chain.rooted() ? Severity.WARNING : Severity.PROBLEM, chain.subject().between())
                .with("subject", Names.shortest(weak.subject()))
                .with("key", weak.key())
                .with("signature", weak.signature())
                .with("programs", Followers.names(program -> program.strictness().refuses(flaws)))
                .because("chain")
                .fix(Fixes.words("renew-authority", "ask", "meanwhile").forAudience(Fix.Audience.IT))
                .build();
    }
}
