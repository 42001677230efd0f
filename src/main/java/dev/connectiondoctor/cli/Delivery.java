package dev.connectiondoctor.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.net.Scrubber;
import dev.connectiondoctor.report.HtmlReport;
import dev.connectiondoctor.report.JsonReport;
import dev.connectiondoctor.report.MarkdownReport;
import dev.connectiondoctor.report.PdfReport;
import dev.connectiondoctor.report.Report;
import dev.connectiondoctor.report.SupportBundle;
import dev.connectiondoctor.report.SystemFonts;
import dev.connectiondoctor.report.TextReport;
import dev.connectiondoctor.report.TextStyle;
import dev.connectiondoctor.report.Wording;
import dev.connectiondoctor.text.Messages;

/** Hands a report over in the form asked for: to standard output, or to a file. */
final class Delivery {
    private final Console console;
    private final Messages messages;
    private final Scrubber scrubber;
    private final ZoneId zone = ZoneId.systemDefault();

    Delivery(Console console, Messages messages, Scrubber scrubber) {
        this.console = console;
        this.messages = messages;
        this.scrubber = scrubber;
    }

    /** @param output the file; null for standard output */
    void deliver(Report report, Choices.Format format, @Nullable Path output) throws IOException {
        if (output == null) {
            print(report, format);
        } else {
            OutputFile.write(output, bytes(report, format, output));
            console.say(new Wording(messages).text("output.written", Map.of("file", output)));
        }
    }

    private void print(Report report, Choices.Format format) {
        switch (format) {
            case TEXT, MARKDOWN -> console.print(text(report, format, null));
            case JSON -> console.printJson(text(report, format, null));
            case HTML -> console.printHtml(text(report, format, null));
            case PDF, BUNDLE -> console.printBytes(bytes(report, format, null));
        }
    }

    private byte[] bytes(Report report, Choices.Format format, @Nullable Path output) {
        return switch (format) {
            case PDF -> new PdfReport(messages, scrubber, zone, SystemFonts.ofThisComputer()).write(report);
            case BUNDLE -> new SupportBundle(messages, scrubber, zone, SystemFonts.ofThisComputer()).write(report);
            case TEXT, JSON, MARKDOWN, HTML -> text(report, format, output).getBytes(StandardCharsets.UTF_8);
        };
    }

    private String text(Report report, Choices.Format format, @Nullable Path output) {
        return switch (format) {
            case TEXT -> new TextReport(messages, style(output), scrubber).write(report);
            case JSON -> new JsonReport(messages, scrubber).write(report);
            case MARKDOWN -> new MarkdownReport(messages, scrubber, zone).write(report);
            case HTML -> new HtmlReport(messages, scrubber, zone).write(report);
            case PDF, BUNDLE -> throw new IllegalArgumentException(format + " is no text");
        };
    }

    /** A file takes every sign and no colour. */
    private TextStyle style(@Nullable Path output) {
        return output == null ? console.outStyle() : TextStyle.FILE;
    }
}
