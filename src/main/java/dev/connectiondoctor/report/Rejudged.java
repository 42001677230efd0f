package dev.connectiondoctor.report;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.fault.Finding;
import dev.connectiondoctor.fault.Verdict;

/**
 * How today's judgement of a saved report differs from the one that was saved with it.
 *
 * @param savedBy version of the program that saved it; empty if the file does not say
 * @param savedAt when the check had ended
 * @param said the verdict of then
 * @param sameVerdict whether today's verdict is the same
 * @param appeared ids of findings that are there today only
 * @param gone findings that were there then only
 * @param kept what the file holds that this program does not know
 */
public record Rejudged(String savedBy, Instant savedAt, SavedReport.Said said, boolean sameVerdict,
        List<String> appeared, List<SavedReport.SaidFinding> gone, KeptKeys kept) {

    static Rejudged of(SavedReport saved, Verdict verdict, List<Finding> findings) {
        SavedReport.Said said = saved.said();
        Predicate<String> then = id -> said.findings().stream().anyMatch(finding -> finding.id().equals(id));
        Predicate<String> today = id -> findings.stream().anyMatch(finding -> finding.id().equals(id));
        return new Rejudged(Paper.clean(saved.doctor().version()), saved.finishedAt(), said, agrees(said, verdict),
                findings.stream().map(Finding::id).filter(then.negate()).toList(),
                said.findings().stream().filter(finding -> today.negate().test(finding.id())).toList(), saved.kept());
    }

    private static boolean agrees(SavedReport.Said said, Verdict verdict) {
        return said.status().equals(verdict.status().id()) && Objects.equals(said.findingId(), cause(verdict));
    }

    private static @Nullable String cause(Verdict verdict) {
        Finding cause = verdict.cause();
        return cause == null ? null : cause.id();
    }

    /** Whether nothing that was said then is said otherwise today. */
    public boolean same() {
        return sameVerdict && appeared.isEmpty() && gone.isEmpty();
    }
}
