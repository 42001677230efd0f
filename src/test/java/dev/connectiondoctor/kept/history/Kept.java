package dev.connectiondoctor.kept.history;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

import dev.connectiondoctor.net.Scrubber;
import dev.connectiondoctor.report.JsonReport;
import dev.connectiondoctor.report.Report;
import dev.connectiondoctor.text.Messages;

/** Reports as they are kept. */
final class Kept {
    private Kept() {}

    static String json(Report report) {
        return new JsonReport(Messages.in(Locale.ENGLISH), Scrubber.NOTHING).write(report);
    }

    static List<String> times(History history) throws IOException {
        return history.entries().stream().map(entry -> entry.id().substring(0, entry.id().indexOf('-'))).toList();
    }
}
