package dev.connectiondoctor.app.model;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.fault.Culprit;
import dev.connectiondoctor.fault.Finding;
import dev.connectiondoctor.fault.Verdict;
import dev.connectiondoctor.report.Report;
import dev.connectiondoctor.stage.Stage;

/**
 * What somebody thinks is wrong with a line, or what is.
 *
 * @param where null if nothing was said of it
 * @param culprit whose side it is on; null if nothing was said of it, or nothing is wrong
 */
public record Guess(@Nullable Where where, @Nullable Culprit culprit) {
    public static final Guess NONE = new Guess(null, null);

    /** Where a line is broken. */
    public sealed interface Where {
        /** Nothing is wrong. */
        record Nowhere() implements Where {}

        record At(Stage stage) implements Where {}
    }

    /** How near a guess came. */
    public enum Hit {
        /** Nothing was guessed, or nothing is known. */
        NONE, WRONG, HALF, RIGHT
    }

    /** What a check found; nothing where it could not tell. */
    public static Guess truth(Report report) {
        Finding cause = report.verdict().cause();
        if (cause != null) {
            return new Guess(new Where.At(cause.stage()), cause.culprit());
        }
        boolean healthy = report.complete() && report.verdict().status() == Verdict.Status.HEALTHY;
        return healthy ? new Guess(new Where.Nowhere(), null) : NONE;
    }

    public Hit against(Guess truth) {
        if (truth.where == null || where == null && culprit == null) {
            return Hit.NONE;
        }
        boolean place = truth.where.equals(where);
        boolean side = truth.culprit == null ? place : truth.culprit == culprit;
        return place && side ? Hit.RIGHT : place || side ? Hit.HALF : Hit.WRONG;
    }
}
