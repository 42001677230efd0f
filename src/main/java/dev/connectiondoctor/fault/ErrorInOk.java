package dev.connectiondoctor.fault;

import java.util.Optional;
import java.util.Set;

import dev.connectiondoctor.stage.Observations;

/** The answer says OK in its status and carries an error in its body. */
final class ErrorInOk implements FaultRule {
    @Override
    public String id() {
        return "request.error-in-ok";
    }

    @Override
    public Set<String> explains() {
        return Set.of("models.*", "stream.*");
    }

    @Override
    public Optional<Finding> judge(Observations seen) {
        return Answers.failing(seen, Meaning.ERROR_IN_OK)
                .map(heard -> Answers.finding(id(), heard, heard.owner(Subject.of(seen)), seen)
                        .notes(Notes.cost(heard))
                        .fix(Fixes.words("read-real-error", "read"))
                        .fix(Fixes.tellOperator(heard.answer()))
                        .build());
    }
}
