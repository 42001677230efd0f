package dev.connectiondoctor.fault;

import java.util.Optional;
import java.util.Set;

import dev.connectiondoctor.net.FailureKind;
import dev.connectiondoctor.stage.Observations;

/** What answers is a web page or something else, not a service for programs. */
final class NotAnApi implements FaultRule {
    @Override
    public String id() {
        return "http.not-an-api";
    }

    @Override
    public Set<String> explains() {
        return Set.of("models.*", "stream.*");
    }

    @Override
    public Optional<Finding> judge(Observations seen) {
        return page(seen).or(() -> noRouteAtAll(seen))
                .or(() -> notHttp(seen))
                .map(finding -> finding.fix(Fixes.words("find-base-url", "read", "version"))
                        .fix(Fixes.words("open-portal", "open"))
                        .build());
    }

    private Optional<Finding.Builder> notHttp(Observations seen) {
        return Unanswered.finding(seen, id(), FailureKind.HTTP_NOT_HTTP)
                .map(finding -> finding.with("who", Subject.of(seen).host())
                        .with("status", "–")
                        .with("said",
                                Unanswered.words(seen, FailureKind.HTTP_NOT_HTTP)));
    }

    private Optional<Finding.Builder> page(Observations seen) {
        return Answers.failing(seen, Meaning.NOT_AN_API).map(heard -> {
            Culprit culprit = heard.byFilter() ? heard.owner(Subject.of(seen)) : Culprit.SETTINGS;
            return Answers.finding(id(), heard, culprit, seen).likely().because(heard.path() + "/contentType");
        });
    }

    /** The host answers in JSON, but under this base URL there is no route that a tool would use. */
    private Optional<Finding.Builder> noRouteAtAll(Observations seen) {
        return Answers.failing(seen, Meaning.ROUTE_UNKNOWN)
                .filter(_ -> !BaseCheck.isService(seen) && !RouteMissing.someRoute(seen))
                .map(heard -> Answers.finding(id(), heard, Culprit.SETTINGS, seen).likely());
    }
}
