package dev.connectiondoctor.proof;

import dev.connectiondoctor.report.Report;

/**
 * What came of trying a fix.
 *
 * @param report the check with the change
 */
public record FixOutcome(Kind kind, Report report) {
    /** How much the trial says. */
    public enum Kind {
        /** With the change, it works. */
        PROVEN,
        /** With the change, the fault is gone and another one shows. */
        NEXT_TROUBLE,
        /** The fault is there with the change as well. */
        DISPROVEN,
        /** The trial did not get far enough to say. */
        UNSETTLED
    }
}
