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
                .map(heard -> Retry.offer(begin(seen, heard), heard)
                        .fix(OtherModel.orTime(seen))
                        .fix(Fixes.tellOperator(heard.answer()))
                        .build());
    }

    private Finding.Builder begin(Observations seen, Heard heard) {
        Culprit owner = heard.owner(Subject.of(seen));
        return Answers.finding(id(), heard, owner, seen)
                .likelyUnless(owner == Culprit.PROVIDER)
                .note(Notes.author(heard))
                .notes(Notes.scope(seen, heard));
    }
}
