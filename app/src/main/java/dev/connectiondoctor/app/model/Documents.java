package dev.connectiondoctor.app.model;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

import dev.connectiondoctor.Options;
import dev.connectiondoctor.net.Scrubber;
import dev.connectiondoctor.net.SecretScrubber;
import dev.connectiondoctor.report.Addressee;
import dev.connectiondoctor.report.Letter;
import dev.connectiondoctor.report.Letters;
import dev.connectiondoctor.report.Report;
import dev.connectiondoctor.report.StageReport;
import dev.connectiondoctor.text.Messages;

/** Reports in one language as they are kept, saved and sent. None of it holds the key of the options that are given. */
public final class Documents {
    private final Messages messages;
    private final ReportWriters writers;

    Documents(Messages messages, ReportWriters writers) {
        this.messages = messages;
        this.writers = writers;
    }

    /** What one step saw. */
    public String json(StageReport report) {
        return writers.json(report);
    }

    /** The whole report as it is kept and read again. */
    public String json(Report report, Options options) {
        return new String(file(report, options, ReportFormat.JSON), StandardCharsets.UTF_8);
    }

    /** The whole report as a file. May take seconds. */
    public byte[] file(Report report, Options options, ReportFormat format) {
        return writers.write(report, options, format);
    }

    /** A letter about a report; empty if there is nothing for them to mend. */
    public Optional<Letter> letter(Addressee addressee, Report report, Options options) {
        Scrubber scrubber = SecretScrubber.of(options.endpoint().key(), null);
        return new Letters(messages).to(addressee, report)
                .map(letter -> new Letter(scrubber.scrub(letter.subject()), scrubber.scrub(letter.body())));
    }
}
