package dev.connectiondoctor.report;

import java.nio.file.Path;

import dev.connectiondoctor.fault.Judge;
import dev.connectiondoctor.fault.Rulebook;

/** Opens saved reports: reads them and judges them by today's rules. Touches no network, whatever they hold. */
public final class SavedReports {
    private SavedReports() {}

    /** @throws UnreadableReport if the file holds no report that can be read and judged */
    public static Report open(Path file) throws UnreadableReport {
        return judged(ReportReader.read(file));
    }

    /** What a run has seen fits together; what somebody wrote into a file need not, and no rule is made for that. */
    static Report judged(SavedReport saved) throws UnreadableReport {
        try {
            return saved.judged(new Judge(Rulebook.rules()));
        } catch (RuntimeException _) {
            throw RecordReader.damaged();
        }
    }
}
