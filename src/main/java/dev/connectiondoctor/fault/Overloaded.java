package dev.connectiondoctor.fault;

import java.util.Optional;

import dev.connectiondoctor.stage.Observations;

/** The service has more to do than it can. */
final class Overloaded implements FaultRule {
    @Override
    public String id() {
        return "request.overloaded";
    }

    @Override
    public Optional<Finding> judge(Observations seen) {
        return Answers.failing(seen, Meaning.OVERLOADED)
                .map(heard -> Answers.finding(id(), heard, heard.owner(Subject.of(seen)), seen)
                        .likelyUnless(heard.owner(Subject.of(seen)) == Culprit.PROVIDER)
                        .fix(Fixes.waitAndRetry())
                        .fix(Fixes.words("other-model-or-time", "try"))
                        .fix(Fixes.tellOperator(heard.answer()))
                        .build());
    }
}
