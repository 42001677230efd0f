package dev.connectiondoctor.app.model;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import dev.connectiondoctor.net.Ticker;
import dev.connectiondoctor.stage.Stage;

/** The lines of the checklist, one for each stage, in order. */
final class StageRows {
    private final ObservableList<StageRow> rows = FXCollections.observableArrayList(StageRow::words);
    /** Kept here: it holds its listeners only for as long as it is held itself. */
    private final ObservableList<StageRow> seen = FXCollections.unmodifiableObservableList(rows);

    StageRows() {
        rows.setAll(Stream.of(Stage.values()).map(StageRow::new).toList());
    }

    /** Tells of every change of their words; cannot be changed. */
    ObservableList<StageRow> all() {
        return seen;
    }

    StageRow of(Stage stage) {
        return rows.get(stage.ordinal());
    }

    long count(Predicate<RowState> wanted) {
        return rows.stream().map(StageRow::state).filter(wanted).count();
    }

    /** The stages that did not come to a good end, and those that waited for them. */
    Set<Stage> unsettled() {
        return rows.stream()
                .filter(StageRow::unsettled)
                .map(StageRow::stage)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Stage.class)));
    }

    /** Looks at the clock. */
    void tick(Ticker ticker) {
        rows.forEach(row -> row.tick(ticker));
    }
}
