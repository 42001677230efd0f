package dev.connectiondoctor.fault;

import java.util.Optional;

import dev.connectiondoctor.stage.Observations;
import dev.connectiondoctor.stage.Stage;

/** The list of models answers "OK", and what it sends is no list of models. */
final class UnexpectedModelList implements FaultRule {
    @Override
    public String id() {
        return "models.unexpected-body";
    }

    @Override
    public Optional<Finding> judge(Observations seen) {
        return Answers.models(seen)
                .filter(heard -> heard.answer().isSuccess() && heard.fine() && !Answers.listed(seen))
                .map(heard -> Subject.of(seen)
                        .name(Finding.warning(id(), Stage.MODELS, Subject.of(seen).service()))
                        .with("said", heard.said())
                        .because("listed")
                        .because("answer/body")
                        .fix(Fixes.words("name-model-yourself", "name"))
                        .fix(Fixes.tellOperator(heard.answer()))
                        .build());
    }
}
