package dev.connectiondoctor.app.view;

import javafx.scene.control.Label;
import javafx.scene.control.SplitMenuButton;
import javafx.scene.control.ToggleButton;

import org.kordamp.ikonli.feather.Feather;

import dev.connectiondoctor.app.model.RunModel;
import dev.connectiondoctor.app.model.StageRow;
import dev.connectiondoctor.app.model.Words;

/** What is shown below, and what can be done with it: run it again, or see everything at once. */
final class DetailHead extends FlowRow {
    private final RunModel model;
    private final RunAgain actions;
    private final Words words;
    private final Label title = Ui.text("", "detail-title");
    private final SplitMenuButton again = new SplitMenuButton();
    private final ToggleButton whole;

    DetailHead(RunModel model, RunAgain actions, Words words) {
        this.model = model;
        this.actions = actions;
        this.words = words;
        whole = new ToggleButton(words.of("whole"), Ui.icon(Feather.FILE_TEXT));
        whole.setId("whole");
        whole.setMinWidth(USE_PREF_SIZE);
        again.setId("run-again");
        again.setMinWidth(USE_PREF_SIZE);
        again.setGraphic(Ui.icon(Feather.REFRESH_CW));
        again.setOnAction(_ -> actions.step(model.selectedProperty().get()));
        again.setOnShowing(_ -> again.getItems().setAll(actions.items(model.selectedProperty().get())));
        getStyleClass().add("detail-head");
        title.setMaxWidth(Double.MAX_VALUE);
        getChildren().addAll(Ui.grow(title), again, whole);
        Following.on(this, this::refresh, model.phaseProperty(), model.selectedProperty());
        whole.selectedProperty().subscribe(this::refresh);
        refresh();
    }

    ToggleButton whole() {
        return whole;
    }

    private void refresh() {
        StageRow row = model.selectedProperty().get();
        title.setText(whole.isSelected() ? words.of("whole.title") : words.name(row.stage()));
        again.setText(words.of(RunAgain.label(row) + ".short"));
        again.setAccessibleText(words.of(RunAgain.label(row)));
        again.getItems().setAll(actions.items(row));
        Ui.show(again, actions.possible() && !whole.isSelected());
    }
}
