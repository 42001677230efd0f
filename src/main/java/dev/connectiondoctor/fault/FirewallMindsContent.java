package dev.connectiondoctor.fault;

import java.util.Optional;

import dev.connectiondoctor.stage.Experiment;
import dev.connectiondoctor.stage.Observations;
import dev.connectiondoctor.stage.Stage;

/** Plain requests pass, and those that hold code or long texts are stopped on the way. */
final class FirewallMindsContent implements FaultRule {
    private static final String EXPERIMENT = "disliked-content";

    @Override
    public String id() {
        return "request.content-minded";
    }

    @Override
    public Optional<Finding> judge(Observations seen) {
        return seen.experiments()
                .stream()
                .filter(made -> made.id().equals(EXPERIMENT) && made.outcome().equals("stopped"))
                .findFirst()
                .map(made -> finding(seen, made));
    }

    private Finding finding(Observations seen, Experiment made) {
        Subject subject = Subject.of(seen);
        Product product = Product.byId(String.valueOf(made.variant().get("answeredBy")));
        boolean filter = product.role() == Product.Role.FILTER;
        boolean known = product.role() != Product.Role.UNKNOWN;
        return subject
                .name(Finding.problem(id(), Stage.SHORT_PROMPT, filter ? subject.between() : subject.service()))
                .likely()
                .with("variant", known ? "known" : "unknown")
                .with("who", product.name())
                .with("contents", String.valueOf(made.variant().get("contents")))
                .because("status")
                .fix(Fixes.words("exempt-prompts-from-firewall", "rule").forAudience(Fix.Audience.IT))
                .build();
    }
}
