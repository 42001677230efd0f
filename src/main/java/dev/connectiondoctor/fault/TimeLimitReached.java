package dev.connectiondoctor.fault;

import java.util.Optional;

import dev.connectiondoctor.net.FailureKind;
import dev.connectiondoctor.stage.Observations;
import dev.connectiondoctor.stage.SkipReason;
import dev.connectiondoctor.stage.StageResult;

/** The check's time was up before it was done. */
final class TimeLimitReached implements FaultRule {
    @Override
    public String id() {
        return "doctor.time-limit";
    }

    @Override
    public Optional<Finding> judge(Observations seen) {
        return seen.results()
                .stream()
                .filter(TimeLimitReached::cutShort)
                .findFirst()
                .map(result -> Finding.warning(id(), result.stage(), Culprit.UNKNOWN)
                        .with("stage", result.stage().id())
                        .becauseOfStatus()
                        .fix(Fixes.words("more-time", "again"))
                        .build());
    }

    private static boolean cutShort(StageResult result) {
        return switch (result) {
            case StageResult.Cancelled cancelled -> cancelled.timeLimit();
            case StageResult.Skipped skipped -> skipped.reason().kind() == SkipReason.Kind.TIME_LIMIT;
            case StageResult.Failed failed -> failed.failure().kind() == FailureKind.TIME_LIMIT;
            case StageResult.Completed _,StageResult.Crashed _ -> false;
        };
    }
}
