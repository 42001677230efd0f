package dev.connectiondoctor.app.view;

import javafx.scene.control.TitledPane;
import javafx.scene.layout.VBox;

import dev.connectiondoctor.app.model.KeyKeeping;
import dev.connectiondoctor.app.model.SetupModel;
import dev.connectiondoctor.app.model.StartModel;
import dev.connectiondoctor.app.model.Words;

/** Address and key. */
final class AccessStep extends VBox implements WizardStep {
    private final StartModel model;
    private final AddressField address;
    private final KeyField key;

    AccessStep(SetupModel setup, StartModel model, KeyKeeping keys, Words words, Runnable goBack) {
        this.model = model;
        address = new AddressField(model, words);
        key = new KeyField(model, keys, words);
        WizardActions actions = new WizardActions(words, setup::next, WizardActions.back(words, goBack));
        actions.next().disableProperty().bind(model.baseProperty().map(base -> !base.usable()));
        getStyleClass().add("form");
        getChildren().addAll(address, key, more(model, words), actions);
    }

    private static TitledPane more(StartModel model, Words words) {
        TitledPane more = new TitledPane(words.of("setup.more"), new ModelFields(model, words));
        more.setId("more");
        more.setAnimated(false);
        more.setExpanded(!model.modelProperty().get().isEmpty());
        return more;
    }

    @Override
    public VBox node() {
        return this;
    }

    /** Where something is missing. */
    @Override
    public void takeFocus() {
        if (model.ready()) {
            key.takeFocus();
        } else {
            address.takeFocus();
        }
    }
}
