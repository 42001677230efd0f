package dev.connectiondoctor.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.net.Scrubber;
import dev.connectiondoctor.redact.Around;
import dev.connectiondoctor.redact.Kind;
import dev.connectiondoctor.redact.Redacted;
import dev.connectiondoctor.redact.Redaction;
import dev.connectiondoctor.report.Addressee;
import dev.connectiondoctor.report.HtmlReport;
import dev.connectiondoctor.report.JsonReport;
import dev.connectiondoctor.report.Letters;
import dev.connectiondoctor.report.MarkdownReport;
import dev.connectiondoctor.report.PdfReport;
import dev.connectiondoctor.report.Report;
import dev.connectiondoctor.report.SupportBundle;
import dev.connectiondoctor.report.SystemFonts;
import dev.connectiondoctor.report.TextFile;
import dev.connectiondoctor.report.TextReport;
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

    /** @param around names of the computer that was checked */
    void deliver(Report report, Around around, Wanted wanted) throws IOException {
        Redacted redacted = Redaction.of(report, around).apply(wanted.redact());
        say(redacted, wanted.redact());
        deliver(redacted.report(), wanted);
    }

    private void deliver(Report report, Wanted wanted) throws IOException {
        Path output = wanted.output();
        if (output == null) {
            print(report, wanted);
        } else {
            OutputFile.write(output, bytes(report, wanted));
            console.say(new Wording(messages).text("output.written", Map.of("file", output)));
        }
    }

    private void print(Report report, Wanted wanted) {
        switch (wanted.format()) {
            case TEXT, MARKDOWN -> console.print(text(report, wanted));
            case JSON -> console.printJson(text(report, wanted));
            case HTML -> console.printHtml(text(report, wanted));
            case PDF, BUNDLE -> console.printBytes(bytes(report, wanted));
        }
    }

    private byte[] bytes(Report report, Wanted wanted) {
        return switch (wanted.format()) {
            case PDF -> new PdfReport(messages, scrubber, zone, SystemFonts.ofThisComputer()).write(report);
            case BUNDLE -> new SupportBundle(messages, scrubber, zone, SystemFonts.ofThisComputer()).write(report);
            case TEXT, JSON, MARKDOWN, HTML -> text(report, wanted).getBytes(StandardCharsets.UTF_8);
        };
    }

    /** What was taken out, and how often. */
    private void say(Redacted redacted, Set<Kind> kinds) {
        Wording words = new Wording(messages);
        kinds.forEach(kind -> console.say(words.text("redacted." + kind.id(), Map.of("count", redacted.count(kind)))));
    }

    private String letter(Report report, Addressee addressee) {
        Wording words = new Wording(messages);
        return new Letters(messages).to(addressee, report)
                .map(letter -> scrubber.scrub(letter.whole(words.text("letter.subject"))))
                .orElseGet(() -> words.text("letter.none." + addressee.id()) + "\n");
    }

    private String text(Report report, Wanted wanted) {
        Addressee addressee = wanted.letter();
        return addressee == null ? text(report, wanted.format(), wanted.output()) : letter(report, addressee);
    }

    private String text(Report report, Choices.Format format, @Nullable Path output) {
        return switch (format) {
            case TEXT -> output == null
                    ? new TextReport(messages, console.outStyle(), scrubber).write(report)
                    : new TextFile(messages, scrubber, zone).write(report);
            case JSON -> new JsonReport(messages, scrubber).write(report);
            case MARKDOWN -> new MarkdownReport(messages, scrubber, zone).write(report);
            case HTML -> new HtmlReport(messages, scrubber, zone).write(report);
            case PDF, BUNDLE -> throw new IllegalArgumentException(format + " is no text");
        };
    }
}
