package dev.connectiondoctor.fault;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import dev.connectiondoctor.stage.Observations;

/** The server leaves out the certificate that links its own to a trusted root. */
final class MissingIntermediate implements FaultRule {
    @Override
    public String id() {
        return "tls.missing-intermediate";
    }

    @Override
    public Optional<Finding> judge(Observations seen) {
        return Distrust.find(seen, Distrust.INCOMPLETE, Distrust.LOOKS_INCOMPLETE).map(chain -> {
            boolean proven = chain.verification().completedBy() != null;
            return chain.problem(id(), chain.subject().service())
                    .likelyUnless(proven)
                    .because("chain")
                    .fix(Fixes.words("serve-full-chain", "serve", "test")
                            .forAudience(Fix.Audience.IT)
                            .tried(proven ? completed(chain) : Trial.NOT_TRIED))
                    .fix(Fixes.tellOperator(null))
                    .build();
        });
    }

    private static Trial completed(Chain chain) {
        return new Trial.Proven("chain-completed",
                Map.of("address", Objects.requireNonNullElse(chain.verification().completedBy(), "")));
    }
}
