package dev.connectiondoctor.fault;

import java.util.Optional;

import dev.connectiondoctor.stage.Observations;

/** Somebody on the way finds the request too large. */
final class RequestTooLarge implements FaultRule {
    @Override
    public String id() {
        return "request.too-large";
    }

    @Override
    public Optional<Finding> judge(Observations seen) {
        return Answers.failing(seen, Meaning.TOO_LARGE)
                .map(heard -> Answers.finding(id(), heard, heard.owner(Subject.of(seen)), seen)
                        .fix(Fixes.words("shrink-request", "compact", "images"))
                        .fix(Fixes.words("raise-body-limit", "nginx").forAudience(Fix.Audience.IT))
                        .build());
    }
}
