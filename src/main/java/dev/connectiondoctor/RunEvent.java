package dev.connectiondoctor;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.fault.Finding;
import dev.connectiondoctor.report.Report;
import dev.connectiondoctor.report.StageReport;
import dev.connectiondoctor.stage.Progress;
import dev.connectiondoctor.stage.SkipReason;
import dev.connectiondoctor.stage.Stage;

/**
 * What a run tells its observer. {@link Planned} comes first and {@link Ended} last, each once; every stage that was
 * {@link Started} is {@link Finished} once; a stage that is skipped is finished without having been started. Events
 * come one at a time, on threads of the run: an observer returns quickly and does not throw.
 */
public sealed interface RunEvent {
    /**
     * The whole plan, known before anything is done.
     *
     * @param stages every stage in order
     * @param mayContact hosts of others that may be asked for comparison, if it comes to that
     */
    record Planned(List<Step> stages, List<String> mayContact) implements RunEvent {
        /** A plan that keeps to the endpoint and its proxy. */
        public Planned(List<Step> stages) {
            this(stages, List.of());
        }

        /** @param skipped why the stage will not be run, or null if it will be */
        public record Step(Stage stage, @Nullable SkipReason skipped) {}
    }

    record Started(Stage stage, Instant at) implements RunEvent {}

    record Progressed(Stage stage, Progress progress) implements RunEvent {}

    /** A stage is over; its status is what is known now and may still change with the last judgement. */
    record Finished(StageReport report) implements RunEvent {}

    /** A finding of the last judgement; these come after all stages and before {@link Ended}. */
    record Found(Finding finding) implements RunEvent {}

    record Ended(Report report) implements RunEvent {}
}
