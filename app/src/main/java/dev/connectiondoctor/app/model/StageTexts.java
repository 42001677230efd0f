package dev.connectiondoctor.app.model;

import dev.connectiondoctor.report.StageReport;

/** What the engine's writers say about a stage. */
public interface StageTexts {
    /** One line for the checklist. */
    String summary(StageReport report);

    /** The stage as it stands in the report, as JSON. */
    String json(StageReport report);
}
