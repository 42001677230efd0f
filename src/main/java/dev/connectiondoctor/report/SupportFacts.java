package dev.connectiondoctor.report;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.stage.Experiment;

/**
 * What those who run a service ask for before they look into anything.
 *
 * @param at when the check began
 * @param atLocal the same by the clock of the computer that was checked, with its offset and zone; null if not known
 * @param keyPrefix the first characters of the key, by which its owner finds it; empty if none was sent
 * @param account for the user to fill in; always null
 * @param requests every request that was answered
 * @param otherModel whether another model answers where the one in the settings does not; null if none was tried
 * @param tried ids of the experiments
 * @param reproduce the steps as commands
 */
public record SupportFacts(Instant at, @Nullable String atLocal, String baseUrl, @Nullable String model,
        String protocol, String keyPrefix, @Nullable String account, List<Asked> requests,
        @Nullable OtherModel otherModel, List<String> tried, List<Reproduction> reproduce) {

    /** @param works whether it answered */
    public record OtherModel(String model, boolean works) {}

    public static SupportFacts of(Report report) {
        TargetFacts target = report.target();
        return new SupportFacts(report.startedAt(), local(report), target.baseUrl(), target.model(), target.protocol(),
                target.key().prefix(), null, AskedRequests.of(report), otherModel(report),
                report.experiments().stream().map(Experiment::id).distinct().toList(), Reproductions.of(report));
    }

    private static @Nullable OtherModel otherModel(Report report) {
        return report.experiments()
                .stream()
                .filter(made -> made.id().equals("other-model"))
                .findFirst()
                .map(made -> new OtherModel(String.valueOf(made.variant().get("model")),
                        made.outcome().equals("answers")))
                .orElse(null);
    }

    private static @Nullable String local(Report report) {
        String zone = report.doctor().zone();
        if (zone == null) {
            return null;
        }
        try {
            return report.startedAt().truncatedTo(ChronoUnit.SECONDS).atZone(ZoneId.of(zone)).toString();
        } catch (DateTimeException _) {
            return null;
        }
    }
}
