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
                .map(chain -> chain.problem(id(), chain.subject().service()))
                .or(() -> Chain.of(seen).filter(WrongOrder::toleratedHere).map(this::warning))
                .map(WrongOrder::withFixes);
    }

    private Finding.Builder warning(Chain chain) {
        return chain.finding(id(), Severity.WARNING, chain.subject().service()).likely();
    }

    /** Most programs sort the certificates themselves; some do not. */
    private static boolean toleratedHere(Chain chain) {
        return chain.verification().trusted() && chain.runsBackwards();
    }

    private static Finding withFixes(Finding.Builder finding) {
        return finding.because("chain")
                .fix(Fixes.words("sort-chain", "sort")
                        .forAudience(Fix.Audience.IT)
                        .tried(new Trial.Proven("chain-sorted", Map.of())))
                .fix(Fixes.tellOperator(null))
                .build();
    }
}
