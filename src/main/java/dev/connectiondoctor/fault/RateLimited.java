package dev.connectiondoctor.fault;

import java.util.Optional;

import dev.connectiondoctor.stage.Observations;

/** Too many requests or tokens in too short a time. */
final class RateLimited implements FaultRule {
    @Override
    public String id() {
        return "request.rate-limited";
    }

    @Override
    public Optional<Finding> judge(Observations seen) {
        return Answers.failing(seen, Meaning.RATE_LIMITED).map(heard -> {
            Long wait = heard.answer().retryAfterSeconds();
            Finding.Builder finding = Answers.finding(id(), heard, Culprit.ACCOUNT, seen)
                    .because(heard.path() + "/headers");
            return (wait == null
                    ? finding.fix(Fixes.words("slow-down", "wait", "fewer"))
                    : finding.with("wait", wait).fix(Fixes.words("slow-down-for", "wait", "fewer")))
                    .fix(Fixes.words("raise-limit", "ask"))
                    .build();
        });
    }
}
