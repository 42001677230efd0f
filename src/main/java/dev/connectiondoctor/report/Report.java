package dev.connectiondoctor.report;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.fault.Finding;
import dev.connectiondoctor.fault.Verdict;
import dev.connectiondoctor.stage.Experiment;
import dev.connectiondoctor.stage.SkipReason;
import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.stage.StageResult;

/**
 * The outcome of a check: one value for every face and every writer.
 *
 * @param complete false if the time limit or the user ended the check early
 * @param stages all nine, in order, whether they ran or not
 * @param findings causes first
 * @param rejudged what today's judgement changed, if the report was read from a file; null for a check just made
 * @param redacted the kinds of names for which pseudonyms stand in it, by their ids
 */
public record Report(DoctorFacts doctor, Instant startedAt, Instant finishedAt, boolean complete, TargetFacts target,
        Verdict verdict, List<StageReport> stages, List<Experiment> experiments, List<Finding> findings, Usage usage,
        @Nullable Rejudged rejudged, List<String> redacted) {

    public static final String SCHEMA = "connection-doctor/report/1";

    /** Of a check just made. */
    public Report(DoctorFacts doctor, Instant startedAt, Instant finishedAt, boolean complete, TargetFacts target,
            Verdict verdict, List<StageReport> stages, List<Experiment> experiments, List<Finding> findings,
            Usage usage) {
        this(doctor, startedAt, finishedAt, complete, target, verdict, stages, experiments, findings, usage, null,
                List.of());
    }

    /** The same, in which pseudonyms stand for names of these kinds, too. */
    public Report redacted(Collection<String> kinds) {
        List<String> all = Stream.concat(redacted.stream(), kinds.stream()).distinct().sorted().toList();
        return all.equals(redacted)
                ? this
                : new Report(doctor, startedAt, finishedAt, complete, target, verdict, stages, experiments, findings,
                        usage, rejudged, all);
    }

    public StageReport stage(Stage stage) {
        return stages.get(stage.ordinal());
    }

    public Optional<Finding> finding(String id) {
        return findings.stream().filter(finding -> finding.id().equals(id)).findFirst();
    }

    /** The last stage, in order, that was run; the first if none was. */
    public Stage lastStageRun() {
        return stages.reversed()
                .stream()
                .filter(stage -> stage.status() != StageStatus.SKIPPED)
                .map(StageReport::stage)
                .findFirst()
                .orElse(Stage.SETTINGS);
    }

    /** Whether the user asked for some of the stages only. */
    public boolean selective() {
        return stages.stream()
                .anyMatch(stage -> stage.result() instanceof StageResult.Skipped skipped
                        && skipped.reason().kind() == SkipReason.Kind.NOT_ASKED_FOR);
    }

    /** Whether the last of all stages was run. */
    public boolean reachedTheEnd() {
        return lastStageRun() == Stage.LONG_STREAM;
    }
}
