package dev.connectiondoctor.app;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;

import dev.connectiondoctor.Options;
import dev.connectiondoctor.app.model.ReportFormat;
import dev.connectiondoctor.app.model.ReportWriters;
import dev.connectiondoctor.net.Scrubber;
import dev.connectiondoctor.net.SecretScrubber;
import dev.connectiondoctor.report.HtmlReport;
import dev.connectiondoctor.report.JsonReport;
import dev.connectiondoctor.report.MarkdownReport;
import dev.connectiondoctor.report.PdfReport;
import dev.connectiondoctor.report.Report;
import dev.connectiondoctor.report.StageReport;
import dev.connectiondoctor.report.StageSummaries;
import dev.connectiondoctor.report.SupportBundle;
import dev.connectiondoctor.report.SystemFonts;
import dev.connectiondoctor.report.TextFile;
import dev.connectiondoctor.text.Messages;

/** The writers of the engine. */
final class EngineWriters implements ReportWriters {
    private final Messages messages;
    private final StageSummaries summaries;

    EngineWriters(Messages messages) {
        this.messages = messages;
        summaries = new StageSummaries(messages);
    }

    @Override
    public String summary(StageReport report) {
        return summaries.text(report);
    }

    @Override
    public String json(StageReport report) {
        return new JsonReport(messages, Scrubber.NOTHING).write(report);
    }

    @Override
    public byte[] write(Report report, Options options, ReportFormat format) {
        Scrubber scrubber = SecretScrubber.of(options.endpoint().key(), null);
        ZoneId zone = ZoneId.systemDefault();
        return switch (format) {
            case TEXT -> utf8(new TextFile(messages, scrubber, zone).write(report));
            case JSON -> utf8(new JsonReport(messages, scrubber).write(report));
            case MARKDOWN -> utf8(new MarkdownReport(messages, scrubber, zone).write(report));
            case HTML -> utf8(new HtmlReport(messages, scrubber, zone).write(report));
            case PDF -> new PdfReport(messages, scrubber, zone, SystemFonts.ofThisComputer()).write(report);
            case BUNDLE -> new SupportBundle(messages, scrubber, zone, SystemFonts.ofThisComputer()).write(report);
        };
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
