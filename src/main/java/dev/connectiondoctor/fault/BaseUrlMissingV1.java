package dev.connectiondoctor.fault;

import java.util.Optional;
import java.util.Set;

import dev.connectiondoctor.stage.Observations;
import dev.connectiondoctor.stage.settings.SettingsEvidence;

/** The base URL stops short of the version that OpenAI-style tools expect in it. */
final class BaseUrlMissingV1 implements FaultRule {
    private static final String VERSION = "/v1";
    private static final Set<String> NEED_IT = Set.of("openai", "mistral", "together", "xai");

    @Override
    public String id() {
        return "settings.base-url-missing-v1";
    }

    @Override
    public Set<String> explains() {
        return Set.of("http.not-an-api", "http.redirected", "models.*", "request.*", "stream.*");
    }

    @Override
    public Optional<Finding> judge(Observations seen) {
        return seen.settings()
                .filter(settings -> settings.address().usable())
                .filter(_ -> BaseCheck.mayBeWrong(seen))
                .flatMap(settings -> judge(seen, settings));
    }

    private Optional<Finding> judge(Observations seen, SettingsEvidence settings) {
        String given = settings.address().url();
        Optional<String> proven = BaseCheck.neighbour(seen,
                other -> other.startsWith(given) && other.endsWith(VERSION) && other.length() > given.length());
        return proven.or(() -> Optional.of(given + VERSION).filter(_ -> knownToNeedIt(seen, settings)))
                .map(right -> BaseCheck.finding(id(), seen, right, proven.isPresent()).build());
    }

    private static boolean knownToNeedIt(Observations seen, SettingsEvidence settings) {
        return settings.address().path().isEmpty() && settings.provider() != null
                && NEED_IT.contains(settings.provider()) && !BaseCheck.protocol(seen).equals("anthropic");
    }
}
