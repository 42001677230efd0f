package dev.connectiondoctor.fault;

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
        boolean region = Words.of(heard.answer()).region();
        Culprit culprit = heard.byFilter()
                ? heard.owner(Subject.of(seen))
                : region ? Subject.of(seen).between() : Culprit.ACCOUNT;
        return Answers.finding(id(), heard, culprit, seen)
                .likely()
                .fix(region
                        ? Fixes.words("check-region", "route", "vpn")
                        : Fixes.words("check-permission", "rights", "plan"))
                .fix(Fixes.allowHost(Subject.of(seen)))
                .fix(Fixes.tellOperator(heard.answer()))
                .build();
    }
}
