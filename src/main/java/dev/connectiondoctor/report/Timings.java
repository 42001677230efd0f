package dev.connectiondoctor.report;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.stage.StageResult;

/** When a stage began and how long it took, for the stages that began at all. */
public final class Timings {
    private Timings() {}

    /** Null for a stage that was skipped. */
    public static StageResult.@Nullable Timing of(StageResult result) {
        return switch (result) {
            case StageResult.Completed completed -> completed.timing();
            case StageResult.Failed failed -> failed.timing();
            case StageResult.Cancelled cancelled -> cancelled.timing();
            case StageResult.Crashed crashed -> crashed.timing();
            case StageResult.Skipped _ -> null;
        };
    }
}
