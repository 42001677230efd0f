package dev.connectiondoctor.app;

import dev.connectiondoctor.app.model.StageTexts;
import dev.connectiondoctor.net.Scrubber;
import dev.connectiondoctor.report.JsonReport;
import dev.connectiondoctor.report.StageReport;
import dev.connectiondoctor.report.StageSummaries;
import dev.connectiondoctor.text.Messages;

/** The words of the report's writers. */
final class ReportTexts implements StageTexts {
    private final StageSummaries summaries;
    private final JsonReport json;

    ReportTexts(Messages messages) {
        summaries = new StageSummaries(messages);
        json = new JsonReport(messages, Scrubber.NOTHING);
    }

    @Override
    public String summary(StageReport report) {
        return summaries.text(report);
    }

    @Override
    public String json(StageReport report) {
        return json.write(report);
    }
}
