package dev.connectiondoctor.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

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
import dev.connectiondoctor.report.Report;
import dev.connectiondoctor.report.TextReport;
import dev.connectiondoctor.report.TextStyle;
import dev.connectiondoctor.report.Wording;
import dev.connectiondoctor.text.Messages;

/** Hands a report over in the form asked for: to standard output, or to a file. */
final class Delivery {
    private final Console console;
    private final Messages messages;
    private final Scrubber scrubber;

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
        Addressee addressee = wanted.letter();
        Choices.Format format = addressee == null ? wanted.format() : Choices.Format.TEXT;
        String text = addressee == null ? write(report, format, output) : letter(report, addressee);
        if (output == null) {
            printer(format).accept(text);
        } else {
            OutputFile.write(output, text);
            console.say(new Wording(messages).text("output.written", Map.of("file", output)));
        }
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

    private String write(Report report, Choices.Format format, @Nullable Path output) {
        ZoneId zone = ZoneId.systemDefault();
        return switch (format) {
            case TEXT -> new TextReport(messages, style(output), scrubber).write(report);
            case JSON -> new JsonReport(messages, scrubber).write(report);
            case MARKDOWN -> new MarkdownReport(messages, scrubber, zone).write(report);
            case HTML -> new HtmlReport(messages, scrubber, zone).write(report);
        };
    }

    private Consumer<String> printer(Choices.Format format) {
        return switch (format) {
            case TEXT, MARKDOWN -> console::print;
            case JSON -> console::printJson;
            case HTML -> console::printHtml;
        };
    }

    /** A file takes every sign and no colour. */
    private TextStyle style(@Nullable Path output) {
        return output == null ? console.outStyle() : TextStyle.FILE;
    }
}
