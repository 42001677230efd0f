package dev.connectiondoctor.fault;

import java.util.Optional;
import java.util.Set;

import dev.connectiondoctor.stage.Observations;
import dev.connectiondoctor.stage.Stage;

/** The address is a plain http one, and the port that it leads to wants TLS. */
final class BaseUrlNeedsHttps implements FaultRule {
    private static final String EXPERIMENT = "tls-on-plain-port";
    private static final String SPEAKS_TLS = "speaks-tls";

    @Override
    public String id() {
        return "settings.base-url-needs-https";
    }

    @Override
    public Set<String> explains() {
        return Set.of("settings.base-url-plain-http", "http.*", "request.rejected");
    }

    @Override
    public Optional<Finding> judge(Observations seen) {
        return seen.experiments()
                .stream()
                .filter(made -> made.id().equals(EXPERIMENT) && made.outcome().equals(SPEAKS_TLS))
                .filter(_ -> !Answers.listed(seen) && !Answers.promptWorked(seen))
                .findFirst()
                .map(_ -> finding(seen));
    }

    private Finding finding(Observations seen) {
        Subject subject = Subject.of(seen);
        return subject.name(Finding.problem(id(), Stage.SETTINGS, Culprit.SETTINGS))
                .because("address/scheme")
                .because(Stage.FIRST_BYTE, "samples")
                .fix(Fixes.useHttps(subject.url()))
                .build();
    }
}
