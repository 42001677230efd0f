package dev.connectiondoctor.fault;

import java.util.Optional;
import java.util.Set;

import dev.connectiondoctor.stage.Observations;

/** A protection against robots stands before the service and asks what no program can answer. */
final class BotChallenge implements FaultRule {
    @Override
    public String id() {
        return "http.bot-challenge";
    }

    @Override
    public Set<String> explains() {
        return Set.of("auth.*", "models.*", "http.not-an-api", "http.redirected");
    }

    @Override
    public Optional<Finding> judge(Observations seen) {
        return Answers.failing(seen, Meaning.BOT_CHALLENGE)
                .map(heard -> Answers.finding(id(), heard, Subject.of(seen).service(), seen)
                        .because(heard.path() + "/headers")
                        .fix(Fixes.otherNetwork())
                        .fix(Fixes.tellOperator(heard.answer()))
                        .fix(Fixes.words("exempt-api-from-challenge", "rule").forAudience(Fix.Audience.IT))
                        .build());
    }
}
