package dev.connectiondoctor.app.view;

import javafx.scene.layout.VBox;

import dev.connectiondoctor.app.model.SetupModel;
import dev.connectiondoctor.app.model.StartModel;
import dev.connectiondoctor.app.model.Words;

/** What to connect to. */
final class ServiceStep extends VBox implements WizardStep {
    private final ChoiceRow<?> kinds;

    ServiceStep(SetupModel setup, StartModel model, Words words) {
        kinds = TargetForm.kinds(model, words, "text");
        getStyleClass().add("form");
        getChildren().addAll(kinds, new WizardActions(words, setup::next));
    }

    @Override
    public VBox node() {
        return this;
    }

    @Override
    public void takeFocus() {
        kinds.takeFocus();
    }
}
