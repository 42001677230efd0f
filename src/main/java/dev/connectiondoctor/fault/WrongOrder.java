package dev.connectiondoctor.fault;

import java.util.Map;
import java.util.Optional;

import dev.connectiondoctor.stage.Observations;

/** The server sends the right certificates in the wrong order. */
final class WrongOrder implements FaultRule {
    @Override
    public String id() {
        return "tls.wrong-order";
    }

    @Override
    public Optional<Finding> judge(Observations seen) {
        return Distrust.find(seen, Distrust.UNSORTED)
                .or(() -> Chain.of(seen).filter(Chain::leafNotFirst))
                .map(chain -> finding(chain, Severity.PROBLEM))
                .or(() -> Chain.of(seen)
                        .filter(chain -> chain.rooted() && chain.shuffled())
                        .map(chain -> finding(chain, Severity.WARNING)));
    }

    private Finding finding(Chain chain, Severity severity) {
        return chain.finding(id(), severity, chain.subject().service())
                .because("chain")
                .fix(Fixes.words("sort-chain", "sort")
                        .forAudience(Fix.Audience.IT)
                        .tried(new Trial.Proven("chain-sorted", Map.of())))
                .fix(Fixes.tellOperator(null))
                .build();
    }
}
