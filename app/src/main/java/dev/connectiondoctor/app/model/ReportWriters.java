package dev.connectiondoctor.app.model;

import dev.connectiondoctor.Options;
import dev.connectiondoctor.report.Report;
import dev.connectiondoctor.report.StageReport;

/** What the engine's writers say. */
public interface ReportWriters {
    /** One line about a stage, for the checklist. */
    String summary(StageReport report);

    /** The stage as it stands in the report, as JSON. */
    String json(StageReport report);

    /**
     * The whole report as a file, to be shown to others: it never holds the key. May take seconds.
     *
     * @param options what the check was told, with the key that is taken out
     */
    byte[] write(Report report, Options options, ReportFormat format);
}
