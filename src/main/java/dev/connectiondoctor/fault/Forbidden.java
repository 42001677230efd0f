package dev.connectiondoctor.fault;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.connectiondoctor.stage.Observations;

/** The service knows the key and still says no. */
final class Forbidden implements FaultRule {
    @Override
    public String id() {
        return "auth.forbidden";
    }

    @Override
    public Set<String> explains() {
        return Set.of("models.*");
    }

    @Override
    public Optional<Finding> judge(Observations seen) {
        return Answers.failing(seen, Meaning.FORBIDDEN)
                .filter(_ -> !ModelsOnly.applies(seen))
                .map(heard -> finding(seen, heard));
    }

    private Finding finding(Observations seen, Heard heard) {
        Subject subject = Subject.of(seen);
        return Answers.finding(id(), heard, heard.byGuard() ? heard.owner(subject) : Culprit.ACCOUNT, seen)
                .likely()
                .fixes(OtherModel.working(seen).map(id -> ModelMissing.choose(seen, List.of(id))).stream().toList())
                .fix(Fixes.words("check-permission", "rights", "plan"))
                .fix(Fixes.allowHost(subject))
                .fix(Fixes.tellOperator(heard.answer()))
                .build();
    }
}
