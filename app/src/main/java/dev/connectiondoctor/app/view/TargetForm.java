package dev.connectiondoctor.app.view;

import java.util.Arrays;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.layout.VBox;

import dev.connectiondoctor.app.model.KeyKeeping;
import dev.connectiondoctor.app.model.Preset;
import dev.connectiondoctor.app.model.StartModel;
import dev.connectiondoctor.app.model.WindowModel;
import dev.connectiondoctor.app.model.Words;

/** Everything about a check on one page, for those who know it all already. */
final class TargetForm extends VBox {
    private final AddressField address;

    TargetForm(WindowModel window, KeyKeeping keys, Words words) {
        StartModel model = window.start();
        address = new AddressField(model, words);
        getStyleClass().add("form");
        getChildren().addAll(kinds(model, words, "brief"), address, new KeyField(model, keys, words),
                new ModelFields(model, words), new DepthChoice(model, words, true),
                new CheckActions(model, words, window::check));
    }

    /**
     * The kinds of services, the one that is filled in chosen.
     *
     * @param text which of the texts about them there is room for
     */
    static ChoiceRow<Preset> kinds(StartModel model, Words words, String text) {
        ObjectProperty<Preset> choice = new SimpleObjectProperty<>(model.presetProperty().get());
        choice.addListener((_, _, kind) -> model.take(kind));
        ChoiceRow<Preset> row = new ChoiceRow<>(Arrays.stream(Preset.values())
                .map(kind -> new ChoiceRow.Option<>(kind, "kind-" + kind.id(), words.of("choice." + kind.id()),
                        words.of("choice." + kind.id() + "." + text)))
                .toList(), choice);
        Following.on(row, () -> choice.set(model.presetProperty().get()), model.presetProperty());
        return row;
    }

    void takeFocus() {
        address.takeFocus();
    }
}
