package dev.connectiondoctor.fault;

import java.util.Optional;

import dev.connectiondoctor.stage.Observations;

/** The server's certificate comes from an authority that nothing here trusts. */
final class UnknownAuthority implements FaultRule {
    @Override
    public String id() {
        return "tls.unknown-authority";
    }

    @Override
    public Optional<Finding> judge(Observations seen) {
        return Distrust.find(seen, Distrust.UNKNOWN_AUTHORITY).map(chain -> {
            TrustFixes fixes = new TrustFixes(chain);
            return chain.problem(id(), chain.subject().loopback() ? Culprit.COMPUTER : Culprit.UNKNOWN)
                    .likely()
                    .fixes(fixes.all())
                    .fix(fixes.exempt())
                    .build();
        });
    }
}
