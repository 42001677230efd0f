package dev.connectiondoctor.fault;

import java.util.Optional;

import dev.connectiondoctor.stage.Observations;
import dev.connectiondoctor.stage.StageResult;

/** The doctor itself failed in a stage. */
final class ProbeCrashed implements FaultRule {
    @Override
    public String id() {
        return "doctor.probe-crashed";
    }

    @Override
    public Optional<Finding> judge(Observations seen) {
        return seen.results()
                .stream()
                .filter(StageResult.Crashed.class::isInstance)
                .map(StageResult.Crashed.class::cast)
                .findFirst()
                .map(crash -> Finding.warning(id(), crash.stage(), Culprit.UNKNOWN)
                        .with("stage", crash.stage().id())
                        .with("text", crash.text())
                        .becauseOfStatus()
                        .fix(Fixes.words("report-crash", "send"))
                        .build());
    }
}
