package dev.connectiondoctor.app.view;

import java.util.Arrays;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;

import dev.connectiondoctor.app.model.Preset;
import dev.connectiondoctor.app.model.WindowModel;
import dev.connectiondoctor.app.model.Words;

/** Which service, and how it is reached. */
final class SetupView extends PageColumn implements Page {
    private final WindowModel model;
    private final TargetForm form;
    private final ObjectProperty<Preset> choice;

    SetupView(WindowModel model, Words words) {
        this.model = model;
        form = new TargetForm(model.start(), words, model::check);
        choice = new SimpleObjectProperty<>(model.start().presetProperty().get());
        choice.addListener((_, _, kind) -> model.start().take(kind));
        model.start().presetProperty().addListener((_, _, now) -> choice.set(now));
        add(Ui.text(words.of("setup.title"), "page-title"), new ChoiceRow<>(Arrays.stream(Preset.values())
                .map(kind -> new ChoiceRow.Option<>(kind, "kind-" + kind.id(), words.of("choice." + kind.id()),
                        words.of("choice." + kind.id() + ".text")))
                .toList(), choice), form);
    }

    @Override
    public Node node() {
        return this;
    }

    @Override
    public void takeFocus() {
        form.takeFocus();
    }
}
