package dev.connectiondoctor.app.model;

import java.util.Locale;

import dev.connectiondoctor.fault.Verdict;
import dev.connectiondoctor.report.StageStatus;

/** How a row of the checklist stands. */
public enum RowState {
    WAITING, RUNNING, PASSED, WARNED, FAILED, SKIPPED, CANCELLED, CRASHED;

    public static RowState of(StageStatus status) {
        return switch (status) {
            case PASSED -> PASSED;
            case WARNED -> WARNED;
            case FAILED -> FAILED;
            case SKIPPED -> SKIPPED;
            case CANCELLED -> CANCELLED;
            case CRASHED -> CRASHED;
        };
    }

    /** How a verdict is shown where a state is. */
    public static RowState of(Verdict.Status status) {
        return switch (status) {
            case HEALTHY -> PASSED;
            case DEGRADED -> WARNED;
            case BROKEN -> FAILED;
            case INCONCLUSIVE -> SKIPPED;
        };
    }

    /** The word used in text keys and as a pseudo-class. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the stage is over, whatever came of it. */
    public boolean over() {
        return this != WAITING && this != RUNNING;
    }

    /** Whether a person should look at it. */
    public boolean telling() {
        return this == WARNED || this == FAILED || this == CRASHED;
    }
}
