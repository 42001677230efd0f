package dev.connectiondoctor.fault;

import java.util.Optional;
import java.util.Set;

import dev.connectiondoctor.stage.Observations;

/** An allowance for a day, a month or a key is used up: another matter than too many requests at once. */
final class QuotaExhausted implements FaultRule {
    @Override
    public String id() {
        return "request.quota-exhausted";
    }

    @Override
    public Set<String> explains() {
        return Set.of("models.*", "stream.error-event");
    }

    @Override
    public Optional<Finding> judge(Observations seen) {
        return Answers.failing(seen, Meaning.QUOTA_EXHAUSTED).map(heard -> {
            Finding.Builder finding = AccountTrouble.begin(seen, id(), heard);
            Retry.of(heard.answer())
                    .ifPresent(retry -> retry.name(finding).fix(retry.fix("wait-until", "wait-for")));
            return finding.fix(Fixes.words("raise-quota", "look", "raise"))
                    .fix(Fixes.words("check-which-account", "compare"))
                    .fixes(AccountTrouble.operators(seen, heard))
                    .build();
        });
    }
}
