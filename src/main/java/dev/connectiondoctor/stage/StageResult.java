package dev.connectiondoctor.stage;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.net.Failure;

/** How a stage ended, before anything is judged. */
public sealed interface StageResult {
    Stage stage();

    /** The stage got to its end. */
    record Completed(Stage stage, Timing timing, Evidence evidence, List<Experiment> experiments, int requests)
            implements
                StageResult {}

    /** The stage was stopped by a failure on the network; what it saw until then is kept. */
    record Failed(Stage stage, Timing timing, Evidence evidence, Failure failure, List<Experiment> experiments,
            int requests) implements StageResult {}

    /** The stage was not run. */
    record Skipped(Stage stage, SkipReason reason) implements StageResult {}

    /** The stage was running when the user cancelled or the time was up. */
    record Cancelled(Stage stage, Timing timing, boolean timeLimit) implements StageResult {}

    /**
     * The doctor itself failed in this stage.
     *
     * @param text the exception's type and place, without its message, which may hold anything
     */
    record Crashed(Stage stage, Timing timing, String text) implements StageResult {}

    /**
     * @param startedAt wall-clock time
     * @param durationMs milliseconds by the monotonic clock
     */
    record Timing(Instant startedAt, double durationMs) {}

    /** The evidence, where there is some. */
    default @Nullable Evidence evidenceOrNull() {
        return switch (this) {
            case Completed completed -> completed.evidence();
            case Failed failed -> failed.evidence();
            case Skipped _,Cancelled _,Crashed _ -> null;
        };
    }

    default List<Experiment> experimentsMade() {
        return switch (this) {
            case Completed completed -> completed.experiments();
            case Failed failed -> failed.experiments();
            case Skipped _,Cancelled _,Crashed _ -> List.of();
        };
    }

    default int requestsMade() {
        return switch (this) {
            case Completed completed -> completed.requests();
            case Failed failed -> failed.requests();
            case Skipped _,Cancelled _,Crashed _ -> 0;
        };
    }
}
