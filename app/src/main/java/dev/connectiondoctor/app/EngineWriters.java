package dev.connectiondoctor.app;

import java.time.ZoneId;

import dev.connectiondoctor.Options;
import dev.connectiondoctor.app.model.ReportFormat;
import dev.connectiondoctor.app.model.ReportWriters;
import dev.connectiondoctor.net.Scrubber;
import dev.connectiondoctor.net.SecretScrubber;
import dev.connectiondoctor.report.HtmlReport;
import dev.connectiondoctor.report.JsonReport;
import dev.connectiondoctor.report.MarkdownReport;
import dev.connectiondoctor.report.Report;
import dev.connectiondoctor.report.StageReport;
import dev.connectiondoctor.report.StageSummaries;
import dev.connectiondoctor.report.TextReport;
import dev.connectiondoctor.report.TextStyle;
import dev.connectiondoctor.text.Messages;

/** The writers of the engine. */
final class EngineWriters implements ReportWriters {
    private final Messages messages;
    private final StageSummaries summaries;
    private final JsonReport json;

    EngineWriters(Messages messages) {
        this.messages = messages;
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

    @Override
    public String write(Report report, Options options, ReportFormat format) {
        Scrubber scrubber = SecretScrubber.of(options.endpoint().key(), null);
        return switch (format) {
            case TEXT -> new TextReport(messages, TextStyle.FILE, scrubber).write(report);
            case JSON -> new JsonReport(messages, scrubber).write(report);
            case MARKDOWN -> new MarkdownReport(messages, scrubber, ZoneId.systemDefault()).write(report);
            case HTML -> new HtmlReport(messages, scrubber, ZoneId.systemDefault()).write(report);
        };
    }
}
