package dev.connectiondoctor.fault;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import dev.connectiondoctor.stage.Observations;
import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.stage.StageResult;
import dev.connectiondoctor.stage.models.ModelsEvidence;
import dev.connectiondoctor.stage.settings.SettingsEvidence;

/** Whether the base URL in the settings leads to a service, and which of its neighbours does. */
final class BaseCheck {
    /** What is found where a neighbour of the base URL is a service, unless it is clear how the two differ. */
    static final String WRONG_PATH = "settings.base-url-wrong-path";

    /** What comes of asking in the wrong place. */
    static final Set<String> CONSEQUENCES = Set.of("http.not-an-api", "http.redirected", "models.*", "request.*",
            "stream.*", WRONG_PATH);

    private static final Set<Meaning> WRONG_PLACE = Set.of(Meaning.NOT_AN_API, Meaning.ROUTE_UNKNOWN,
            Meaning.REDIRECTED);

    private BaseCheck() {}

    /** Whether anything answered under the base URL as a service does, if only to refuse. */
    static boolean isService(Observations seen) {
        return Answers.listed(seen) || Answers.promptWorked(seen)
                || Stream.concat(Answers.models(seen).stream(), Answers.prompts(seen).stream())
                        .filter(heard -> !heard.streamed() || !heard.answer().isSuccess())
                        .anyMatch(heard -> !WRONG_PLACE.contains(heard.meaning()));
    }

    /** Whether the network will not be heard on the matter: the text of the settings is all there is. */
    static boolean unheard(Observations seen) {
        return seen.result(Stage.MODELS) instanceof StageResult.Skipped && !Answers.any(seen);
    }

    /** Whether answers came that show that the base URL is wrong, or none will come. */
    static boolean mayBeWrong(Observations seen) {
        return unheard(seen) || Answers.any(seen) && !isService(seen);
    }

    /** A neighbour of the base URL that turned out to be a service. */
    static Optional<String> neighbour(Observations seen, Predicate<String> wanted) {
        return seen.models()
                .stream()
                .flatMap(models -> models.variants().stream())
                .filter(BaseCheck::isService)
                .map(ModelsEvidence.Variant::baseUrl)
                .map(BaseCheck::bare)
                .filter(wanted)
                .findFirst();
    }

    private static boolean isService(ModelsEvidence.Variant variant) {
        int status = variant.status();
        return variant.api() && (status >= 200 && status < 300 || Set.of(400, 401, 402, 403, 429).contains(status));
    }

    static String bare(String url) {
        return url.endsWith("/") ? bare(url.substring(0, url.length() - 1)) : url;
    }

    /** The protocol in force, {@code auto} if it was never found out. */
    static String protocol(Observations seen) {
        return seen.models()
                .map(ModelsEvidence::protocol)
                .or(() -> seen.settings().map(SettingsEvidence::protocol))
                .orElse("auto");
    }

    /** A finding about the base URL: a mere warning as long as no answer shows it. */
    static Finding.Builder finding(String id, Observations seen, String right, boolean proven) {
        Severity severity = unheard(seen) ? Severity.WARNING : Severity.PROBLEM;
        Trial trial = proven ? new Trial.Proven("base-url", Map.of("rightUrl", right)) : Trial.NOT_TRIED;
        return Subject.of(seen)
                .name(Finding.of(id, Stage.SETTINGS, severity, Culprit.SETTINGS))
                .likelyUnless(proven)
                .with("rightUrl", right)
                .because("address/given")
                .fixes(Fixes.baseUrl(right, protocol(seen), trial));
    }
}
