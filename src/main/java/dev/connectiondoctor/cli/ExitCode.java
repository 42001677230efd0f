package dev.connectiondoctor.cli;

import dev.connectiondoctor.report.Report;
import dev.connectiondoctor.report.StageStatus;

/** What the process says when it ends. Part of the contract with scripts. */
public final class ExitCode {
    public static final int HEALTHY = 0;
    public static final int PROBLEMS = 1;
    public static final int USAGE = 2;
    public static final int INCOMPLETE = 3;
    public static final int DOCTOR_FAILED = 4;

    private ExitCode() {}

    static int of(Report report) {
        if (!report.complete()) {
            return INCOMPLETE;
        }
        return switch (report.verdict().status()) {
            case HEALTHY -> HEALTHY;
            case DEGRADED, BROKEN -> PROBLEMS;
            case INCONCLUSIVE -> inconclusive(report);
        };
    }

    /** Something may well have been seen, though not its cause. */
    private static int inconclusive(Report report) {
        if (crashed(report)) {
            return DOCTOR_FAILED;
        }
        return report.findings().isEmpty() ? INCOMPLETE : PROBLEMS;
    }

    private static boolean crashed(Report report) {
        return report.stages().stream().anyMatch(stage -> stage.status() == StageStatus.CRASHED);
    }
}
