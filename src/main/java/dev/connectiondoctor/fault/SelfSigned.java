package dev.connectiondoctor.fault;

import java.util.Optional;

import dev.connectiondoctor.stage.Observations;

/** The server's certificate vouches for itself. */
final class SelfSigned implements FaultRule {
    @Override
    public String id() {
        return "tls.self-signed";
    }

    @Override
    public Optional<Finding> judge(Observations seen) {
        return Distrust.find(seen, Distrust.SELF_SIGNED)
                .map(chain -> chain.problem(id(), chain.subject().service())
                        .because("chain/0/selfSigned")
                        .fix(Fixes.words("use-real-certificate", "get", "own").forAudience(Fix.Audience.IT))
                        .fixes(new TrustFixes(chain).all())
                        .build());
    }
}
