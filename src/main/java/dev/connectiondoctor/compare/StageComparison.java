package dev.connectiondoctor.compare;

import java.util.List;

import dev.connectiondoctor.report.StageReport;
import dev.connectiondoctor.stage.Stage;

/**
 * One stage of both reports.
 *
 * @param compared whether it was run on both sides; if not, there are no differences
 */
public record StageComparison(Stage stage, StageReport a, StageReport b, boolean compared,
        List<Difference> differences) {

    public StageReport report(Side side) {
        return side == Side.A ? a : b;
    }

    public Mark mark() {
        if (!compared) {
            return Mark.NOT_COMPARED;
        }
        if (differences.stream().anyMatch(Difference::matters)) {
            return Mark.DIFFERENT;
        }
        return differences.isEmpty() ? Mark.SAME : Mark.ALIKE;
    }

    /** How the two sides of a stage stand to each other. */
    public enum Mark {
        SAME,
        /** They differ in nothing that matters. */
        ALIKE,
        DIFFERENT,
        NOT_COMPARED;

        public String id() {
            return Difference.word(this);
        }
    }
}
