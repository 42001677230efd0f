package dev.connectiondoctor.app.view;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;

import org.kordamp.ikonli.feather.Feather;

import dev.connectiondoctor.app.model.KeyKeeping;
import dev.connectiondoctor.app.model.KeyKeeping.Outcome;
import dev.connectiondoctor.app.model.StartModel;
import dev.connectiondoctor.app.model.Words;

/** Keeps a key in the system's key ring, takes it from there, or forgets it. Gone where there is no key ring. */
final class KeyRingRow extends FlowPane {
    KeyRingRow(StartModel model, KeyKeeping keys, Words words) {
        getStyleClass().add("suggestions");
        Button keep = button("key-keep", words, Feather.LOCK, keys::keep);
        Button use = button("key-use", words, Feather.UNLOCK, keys::use);
        Button forget = button("key-forget", words, Feather.TRASH_2, keys::forget);
        Label outcome = Ui.line("", "hint");
        outcome.setId("key-outcome");
        getChildren().addAll(use, forget, keep, outcome);
        keep.disableProperty()
                .bind(Bindings.createBooleanBinding(() -> model.keyProperty().get().isBlank() || !model.ready(),
                        model.keyProperty(), model.addressProperty()));
        Ui.whileShown(this, keys.keptProperty()).subscribe(kept -> {
            Ui.show(use, kept);
            Ui.show(forget, kept);
        });
        Ui.whileShown(this, keys.outcomeProperty())
                .subscribe(what -> outcome.setText(what == Outcome.NOTHING ? "" : words.of("key-ring." + what)));
        Ui.whileShown(this, keys.presentProperty()).subscribe(present -> Ui.show(this, present));
    }

    private static Button button(String id, Words words, Feather sign, Runnable action) {
        Button button = Ui.button(words.of(id), sign, action, "small");
        button.setId(id);
        return button;
    }
}
