package dev.connectiondoctor.fault;

import java.util.Optional;
import java.util.Set;

import dev.connectiondoctor.stage.Observations;
import dev.connectiondoctor.stage.settings.SettingsEvidence;
import dev.connectiondoctor.target.Protocol;
import dev.connectiondoctor.target.Provider;
import dev.connectiondoctor.target.Providers;

/** The base URL stops short of the version that OpenAI-style tools expect in it. */
final class BaseUrlMissingV1 implements FaultRule {
    private static final String VERSION = "/v1";

    @Override
    public String id() {
        return "settings.base-url-missing-v1";
    }

    @Override
    public Set<String> explains() {
        return BaseCheck.CONSEQUENCES;
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
                other -> isDeeper(other, given) && other.endsWith(VERSION));
        return proven.or(() -> documented(seen, settings).filter(other -> isDeeper(other, given)))
                .map(right -> BaseCheck.finding(id(), seen, right, proven.isPresent()).build());
    }

    private static boolean isDeeper(String other, String given) {
        return other.startsWith(given) && other.length() > given.length();
    }

    /** What the owner of the host gives as its base URL, for the protocol that the host is known for. */
    private static Optional<String> documented(Observations seen, SettingsEvidence settings) {
        return Optional.ofNullable(settings.provider())
                .filter(_ -> !BaseCheck.protocol(seen).equals(Protocol.ANTHROPIC.id()))
                .flatMap(Providers.known()::byId)
                .map(Provider::baseUrl);
    }
}
