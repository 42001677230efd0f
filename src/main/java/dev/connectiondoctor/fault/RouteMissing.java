package dev.connectiondoctor.fault;

import java.util.Optional;
import java.util.Set;

import dev.connectiondoctor.stage.Observations;
import dev.connectiondoctor.stage.Stage;

/** The service does not know a route that tools ask for: its list of models, or the prompts of one protocol. */
final class RouteMissing implements FaultRule {
    private static final Set<Integer> ABSENT = Set.of(0, 404, 405);

    @Override
    public String id() {
        return "models.route-missing";
    }

    @Override
    public Optional<Finding> judge(Observations seen) {
        return prompt(seen).or(() -> list(seen)).map(finding -> finding.build());
    }

    /** The prompts' own route is missing though a service is there. */
    private Optional<Finding.Builder> prompt(Observations seen) {
        return Answers.failing(seen, Meaning.ROUTE_UNKNOWN)
                .filter(heard -> heard.stage() != Stage.MODELS)
                .filter(_ -> BaseCheck.isService(seen) || someRoute(seen))
                .map(heard -> Answers.finding(id(), heard, Culprit.SETTINGS, seen)
                        .likely()
                        .with("route", path(heard.answer().url()))
                        .fix(Fixes.words("other-protocol", "choose"))
                        .fix(Fixes.tellOperator(heard.answer())));
    }

    /** Only the list is missing: a nuisance to tools that offer a choice of models, no more. */
    private Optional<Finding.Builder> list(Observations seen) {
        return Answers.models(seen)
                .filter(heard -> Answers.missingListOnly(seen) || listAloneAbsent(seen, heard))
                .map(heard -> Subject.of(seen)
                        .name(Finding.warning(id(), Stage.MODELS, Subject.of(seen).service()))
                        .with("route", path(heard.answer().url()))
                        .with("status", heard.answer().status())
                        .because("status")
                        .fix(Fixes.words("name-model-yourself", "name"))
                        .fix(Fixes.tellOperator(null)));
    }

    /** No prompt was sent, the list is not there, and the routes for prompts are. */
    private static boolean listAloneAbsent(Observations seen, Heard heard) {
        return Answers.prompts(seen).isEmpty() && heard.meaning() == Meaning.ROUTE_UNKNOWN && someRoute(seen);
    }

    /** Whether any route that prompts are sent to was there. */
    static boolean someRoute(Observations seen) {
        return seen.models()
                .stream()
                .flatMap(models -> models.routes().values().stream())
                .anyMatch(status -> !ABSENT.contains(status));
    }

    private static String path(String url) {
        int slash = url.indexOf('/', url.indexOf("://") + "://".length());
        return slash < 0 ? "/" : url.substring(slash);
    }
}
