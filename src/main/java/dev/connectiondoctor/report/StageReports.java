package dev.connectiondoctor.report;

import java.util.List;

import dev.connectiondoctor.fault.Finding;
import dev.connectiondoctor.fault.Severity;
import dev.connectiondoctor.stage.StageResult;

/** Puts a stage's result and the findings that belong to it together. */
public final class StageReports {
    private StageReports() {}

    public static StageReport of(StageResult result, List<Finding> findings) {
        List<Finding> own = findings.stream().filter(finding -> finding.stage() == result.stage()).toList();
        return new StageReport(result, status(result, own), own.stream().map(Finding::id).toList());
    }

    private static StageStatus status(StageResult result, List<Finding> own) {
        return switch (result) {
            case StageResult.Skipped _ -> StageStatus.SKIPPED;
            case StageResult.Cancelled _ -> StageStatus.CANCELLED;
            case StageResult.Crashed _ -> StageStatus.CRASHED;
            case StageResult.Failed _ -> onlyWarned(own) ? StageStatus.WARNED : StageStatus.FAILED;
            case StageResult.Completed _ -> worst(own);
        };
    }

    private static boolean onlyWarned(List<Finding> own) {
        return !own.isEmpty() && own.stream().noneMatch(finding -> finding.severity() == Severity.PROBLEM);
    }

    private static StageStatus worst(List<Finding> own) {
        return switch (own.stream().map(Finding::severity).max(Severity::compareTo).orElse(Severity.INFO)) {
            case INFO -> StageStatus.PASSED;
            case WARNING -> StageStatus.WARNED;
            case PROBLEM -> StageStatus.FAILED;
        };
    }
}
