package dev.connectiondoctor.app.view;

import java.util.Map;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import dev.connectiondoctor.app.model.StartModel;
import dev.connectiondoctor.app.model.WindowModel;
import dev.connectiondoctor.app.model.Words;
import dev.connectiondoctor.target.BaseUrl;

/** How far to go, what that costs, and what will be checked. */
final class DepthStep extends VBox implements WizardStep {
    private final StartModel model;
    private final Words words;
    private final DepthChoice depth;
    private final Label summary = Ui.text("", "setup-summary");

    DepthStep(WindowModel window, Words words, Runnable goBack) {
        model = window.start();
        this.words = words;
        depth = new DepthChoice(model, words, false);
        summary.setId("setup-summary");
        getStyleClass().add("form");
        getChildren().addAll(depth, summary,
                new CheckActions(model, words, window::check, WizardActions.back(words, goBack)));
        Following.on(this, this::sum, model.keys());
        sum();
    }

    private void sum() {
        BaseUrl base = model.baseProperty().getValue();
        String address = base.usable() ? base.url() : base.given();
        summary.setText(!model.keyProperty().get().isEmpty()
                ? words.of("setup.sum.typed", Map.of("address", address))
                : model.lent()
                        .at(base)
                        .or(model::foundKey)
                        .map(key -> words.of("setup.sum.known", Map.of("address", address, "key", key.prefix() + "…")))
                        .orElseGet(() -> words.of("setup.sum.no-key", Map.of("address", address))));
    }

    @Override
    public VBox node() {
        return this;
    }

    @Override
    public void takeFocus() {
        depth.takeFocus();
    }
}
