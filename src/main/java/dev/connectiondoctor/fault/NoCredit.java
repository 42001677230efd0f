package dev.connectiondoctor.fault;

import java.util.Optional;
import java.util.Set;

import dev.connectiondoctor.stage.Observations;

/** The account has nothing left to pay with. */
final class NoCredit implements FaultRule {
    @Override
    public String id() {
        return "auth.no-credit";
    }

    @Override
    public Set<String> explains() {
        return Set.of("models.*", "request.*", "auth.*", "stream.error-event");
    }

    @Override
    public Optional<Finding> judge(Observations seen) {
        return Answers.failing(seen, Meaning.NO_CREDIT)
                .map(heard -> AccountTrouble.begin(seen, id(), heard)
                        .fix(Fixes.words("top-up", "pay", "wait"))
                        .fix(Fixes.words("check-which-account", "compare"))
                        .fixes(AccountTrouble.operators(seen, heard))
                        .build());
    }
}
