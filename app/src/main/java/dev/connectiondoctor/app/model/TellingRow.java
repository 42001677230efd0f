package dev.connectiondoctor.app.model;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import dev.connectiondoctor.fault.Finding;
import dev.connectiondoctor.report.Report;

/** Finds the row of a check that explains the most, or the last one that brought something. */
final class TellingRow {
    private TellingRow() {}

    static StageRow of(List<StageRow> rows, Report report) {
        Finding cause = report.verdict().cause();
        return cause != null
                ? rows.get(cause.stage().ordinal())
                : first(rows, RowState::telling).or(() -> first(rows, RowState.CANCELLED::equals))
                        .or(() -> first(rows.reversed(), RowState.PASSED::equals))
                        .orElseGet(rows::getFirst);
    }

    private static Optional<StageRow> first(List<StageRow> rows, Predicate<RowState> wanted) {
        return rows.stream().filter(row -> wanted.test(row.state())).findFirst();
    }
}
