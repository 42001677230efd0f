package dev.connectiondoctor.report;

import java.util.Locale;

/** How a stage is shown. What was not run is never shown as healthy. */
public enum StageStatus {
    PASSED, WARNED, FAILED, SKIPPED, CANCELLED, CRASHED;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
