package dev.connectiondoctor.fault;

import java.util.Optional;
import java.util.Set;

import dev.connectiondoctor.stage.Observations;
import dev.connectiondoctor.stage.Stage;

/** The address is a plain http one, and the port that it leads to wants TLS. */
final class BaseUrlNeedsHttps implements FaultRule {
    @Override
    public String id() {
        return "settings.base-url-needs-https";
    }

    @Override
    public Set<String> explains() {
        return Set.of("settings.base-url-plain-http");
    }

    @Override
    public Optional<Finding> judge(Observations seen) {
        return Answers.failing(seen, Meaning.HTTPS_WANTED)
                .filter(_ -> Subject.of(seen).url().startsWith("http:"))
                .map(heard -> finding(seen, heard));
    }

    private Finding finding(Observations seen, Heard heard) {
        Subject subject = Subject.of(seen);
        return subject.name(Finding.problem(id(), Stage.SETTINGS, Culprit.SETTINGS))
                .with("said", heard.said())
                .because("address/scheme")
                .because(heard.stage(), heard.path() + "/status")
                .fix(Fixes.useHttps(subject.url()))
                .build();
    }
}
