package dev.connectiondoctor.report;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.fault.Judge;
import dev.connectiondoctor.fault.Judgement;
import dev.connectiondoctor.stage.Observations;
import dev.connectiondoctor.stage.Stage;

/**
 * A report as it was read from a file: what was seen, and what was said of it then.
 *
 * @param seen a result for every stage
 * @param redacted the kinds of names that were replaced before it was saved, by their ids
 * @param kept what the file holds that this program does not know
 */
public record SavedReport(DoctorFacts doctor, Instant startedAt, Instant finishedAt, boolean complete,
        TargetFacts target, Usage usage, Observations seen, Said said, List<String> redacted,
        KeptKeys kept) {

    /**
     * The judgement of the program that saved the report.
     *
     * @param title the words of its verdict, fit to be shown
     */
    public record Said(String status, @Nullable String findingId, String title, List<SaidFinding> findings) {}

    /** @param title its words then, fit to be shown */
    public record SaidFinding(String id, String title) {}

    /** The report that today's rules make of what was seen then. */
    public Report judged(Judge judge) {
        Judgement judgement = judge.judge(seen, complete);
        List<StageReport> stages = Arrays.stream(Stage.values())
                .map(seen::result)
                .map(Objects::requireNonNull)
                .map(result -> StageReports.of(result, judgement.findings()))
                .toList();
        return new Report(doctor, startedAt, finishedAt, complete, target, judgement.verdict(), stages,
                seen.experiments(), judgement.findings(), usage,
                Rejudged.of(this, judgement.verdict(), judgement.findings()), redacted);
    }
}
