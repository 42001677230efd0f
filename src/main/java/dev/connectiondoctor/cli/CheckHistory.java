package dev.connectiondoctor.cli;

import java.io.IOException;
import java.util.Map;

import dev.connectiondoctor.kept.history.History;
import dev.connectiondoctor.net.Scrubber;
import dev.connectiondoctor.report.JsonReport;
import dev.connectiondoctor.report.Report;
import dev.connectiondoctor.report.Wording;
import dev.connectiondoctor.text.Messages;

/** Keeps checks of real services in the user's history. Where that fails, it costs a sentence and nothing else. */
record CheckHistory(Console console, Messages messages) {

    void keep(Report report, Scrubber scrubber) {
        History history = History.in(console.environment());
        try {
            if (history.keeping().on()) {
                history.keep(report.startedAt(), new JsonReport(messages, scrubber).write(report));
            }
        } catch (IOException | RuntimeException _) {
            console.say(new Wording(messages).text("history.not-kept", Map.of("folder", history.folder())));
        }
    }
}
