package dev.connectiondoctor.app.view;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;

import org.kordamp.ikonli.feather.Feather;

import dev.connectiondoctor.app.model.StartModel;
import dev.connectiondoctor.app.model.Words;
import dev.connectiondoctor.target.BaseUrl;

/** The button that begins a check, and what is worth saying before it is pressed. */
final class CheckActions extends FlowRow {
    private final StartModel model;
    private final Words words;
    private final Label remark = Ui.text("", "hint");

    /** @param before what is to the left of the button */
    CheckActions(StartModel model, Words words, Runnable check, Node... before) {
        this.model = model;
        this.words = words;
        Button run = Ui.button(words.of("form.check"), Feather.ACTIVITY, check, "success", "check-now");
        run.setId("check");
        run.setDefaultButton(true);
        run.disableProperty().bind(model.baseProperty().map(base -> !base.usable()));
        getStyleClass().add("actions");
        getChildren().addAll(before);
        getChildren().addAll(run, Ui.grow(remark));
        Following.on(this, this::explain, model.keys());
        explain();
    }

    private void explain() {
        remark.setText(model.remarks()
                .stream()
                .map(one -> words.of("remark." + one.name()))
                .findFirst()
                .orElseGet(() -> model.baseProperty().getValue().problem() == BaseUrl.Problem.EMPTY
                        ? words.of("remark.NO_ADDRESS")
                        : ""));
    }
}
