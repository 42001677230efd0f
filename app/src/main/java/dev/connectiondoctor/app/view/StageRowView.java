package dev.connectiondoctor.app.view;

import java.util.stream.Stream;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import dev.connectiondoctor.app.model.RowState;
import dev.connectiondoctor.app.model.StageRow;
import dev.connectiondoctor.app.model.Words;

/** One line of the checklist. */
final class StageRowView extends HBox {
    private final StageRow row;
    private final Words words;
    private final StatusGlyph glyph;
    private final Label summary = Ui.text("", "row-summary");
    private final Label time = Ui.line("", "row-time");

    StageRowView(StageRow row, ViewContext context) {
        this.row = row;
        words = context.words();
        glyph = new StatusGlyph(row.state(), context.still());
        getStyleClass().add("stage-row");
        setId("row-" + row.stage().id());
        setAccessibleRole(AccessibleRole.LIST_ITEM);
        Label name = Ui.text(words.name(row.stage()), "row-name");
        getChildren().addAll(glyph, Ui.grow(new VBox(name, summary)), time);
        Following.on(this, this::refresh, row.words());
        time.textProperty()
                .bind(Ui.whileShown(this, row.elapsedMsProperty()).map(millis -> words.duration(millis.doubleValue())));
        refresh();
    }

    StageRow row() {
        return row;
    }

    void showSelected(boolean selected) {
        Ui.state(this, "selected", selected);
        setFocusTraversable(selected);
    }

    private void refresh() {
        glyph.show(row.state());
        summary.setText(words.summary(row));
        Ui.show(summary, !summary.getText().isEmpty());
        Ui.state(this, "idle", row.state() == RowState.SKIPPED);
        Ui.say(this, spoken());
    }

    private String spoken() {
        String duration = row.state().over() ? words.duration(row.elapsedMsProperty().get()) : "";
        return words.list(Stream.of(words.name(row.stage()), words.state(row.state()), duration,
                summary.getText()).filter(part -> !part.isEmpty()).toList());
    }
}
