package dev.connectiondoctor.cli;

import java.util.Map;

import dev.connectiondoctor.report.Report;
import dev.connectiondoctor.report.SavedReports;
import dev.connectiondoctor.report.UnreadableReport;

/** A saved report that the command line names. */
final class SavedFile {
    private static final String ERROR = "error.";

    private SavedFile() {}

    /** @throws UsageError one clear sentence, if the file cannot be read as a report */
    static Report open(String file) throws UsageError {
        try {
            return SavedReports.open(Values.path("FILE", file));
        } catch (UnreadableReport unreadable) {
            throw new UsageError(unreadable.key().substring(ERROR.length()), Map.of("value", Quoted.of(file)));
        }
    }
}
