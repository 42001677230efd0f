package dev.connectiondoctor.fault;

import java.util.Optional;

import dev.connectiondoctor.stage.Observations;
import dev.connectiondoctor.stage.tls.LineSignals;

/** The server's certificate comes from an authority that nothing here trusts, or not the tool that is checked. */
final class UnknownAuthority implements FaultRule {
    @Override
    public String id() {
        return "tls.unknown-authority";
    }

    @Override
    public Optional<Finding> judge(Observations seen) {
        return nobody(seen).or(() -> tool(seen));
    }

    /** This computer's store knows it, and the tool that is checked looks in a list of its own. */
    private Optional<Finding> tool(Observations seen) {
        return Chain.of(seen).filter(Chain::privately).filter(chain -> !chain.looksInspected()).flatMap(chain -> {
            OwnTrust own = OwnTrust.of(seen, chain.tls());
            return own.refused() && !own.strangers().isEmpty()
                    ? Optional.of(chain.problem(id(), Culprit.SETTINGS)
                            .with("variant", "tool")
                            .with("programs", Followers.names(own.strangers()))
                            .because("trust")
                            .fixes(new TrustFixes(chain).all())
                            .build())
                    : Optional.empty();
        });
    }

    private Optional<Finding> nobody(Observations seen) {
        return Distrust.find(seen, Distrust.UNKNOWN_AUTHORITY).map(chain -> {
            TrustFixes fixes = new TrustFixes(chain);
            return begin(chain).likely()
                    .fixes(fixes.all())
                    .fix(fixes.exempt())
                    .build();
        });
    }

    /** Where another site has its public certificate over the same way, it is the host's own. */
    private Finding.Builder begin(Chain chain) {
        if (chain.onlyHere()) {
            return chain.problem(id(), chain.subject().service())
                    .with("variant", "only-here")
                    .with("control", chain.control().map(LineSignals.Control::host).orElse(""))
                    .because("signals/control");
        }
        return chain.problem(id(), chain.subject().loopback() ? Culprit.COMPUTER : Culprit.UNKNOWN);
    }
}
