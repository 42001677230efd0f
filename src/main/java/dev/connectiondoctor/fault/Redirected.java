package dev.connectiondoctor.fault;

import java.util.Optional;
import java.util.Set;

import dev.connectiondoctor.stage.Observations;

/** The service sends requests on to another address, where no tool takes a key. */
final class Redirected implements FaultRule {
    @Override
    public String id() {
        return "http.redirected";
    }

    @Override
    public Set<String> explains() {
        return Set.of("models.*", "stream.*");
    }

    @Override
    public Optional<Finding> judge(Observations seen) {
        Optional<Heard> sentOn = Answers.failing(seen, Meaning.REDIRECTED)
                .or(() -> Answers.failing(seen, Meaning.SIGN_IN_WANTED));
        return sentOn.map(heard -> {
            String target = heard.answer().headers().getOrDefault("location", "");
            return Answers.finding(id(), heard, Culprit.SETTINGS, seen)
                    .with("target", target)
                    .because(heard.path() + "/headers/location")
                    .fix(Fixes.words("follow-by-hand", "compare", "key"))
                    .build();
        });
    }
}
