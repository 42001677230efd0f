package dev.connectiondoctor.fault;

import java.util.Optional;

import dev.connectiondoctor.stage.Experiment;
import dev.connectiondoctor.stage.Observations;
import dev.connectiondoctor.stage.Stage;

/** Small requests are taken, and large ones are refused below the limit that model providers have. */
final class LargeRequestsRefused implements FaultRule {
    private static final String EXPERIMENT = "body-size";
    private static final double MEGABYTE = 1_000_000;

    @Override
    public String id() {
        return "request.size-limit";
    }

    @Override
    public Optional<Finding> judge(Observations seen) {
        return seen.experiments()
                .stream()
                .filter(made -> made.id().equals(EXPERIMENT) && made.outcome().equals("refused"))
                .findFirst()
                .map(made -> finding(seen, made));
    }

    private Finding finding(Observations seen, Experiment made) {
        Subject subject = Subject.of(seen);
        Product product = Product.byId(String.valueOf(made.variant().get("answeredBy")));
        boolean known = product.role() != Product.Role.UNKNOWN;
        return subject.name(Finding.warning(id(), Stage.SHORT_PROMPT, subject.service()))
                .with("who", known ? product.name() : subject.host())
                .with("size", size(made.variant().get("bytes")))
                .because("status")
                .fix(Fixes.words("shrink-request", "compact", "images"))
                .fix(Fixes.words("raise-body-limit", "nginx").forAudience(Fix.Audience.IT))
                .build();
    }

    private static double size(Object bytes) {
        return bytes instanceof Number number ? number.doubleValue() / MEGABYTE : 0;
    }
}
