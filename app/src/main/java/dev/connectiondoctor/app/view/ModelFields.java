package dev.connectiondoctor.app.view;

import java.util.List;

import javafx.scene.control.TextField;

import dev.connectiondoctor.app.model.StartModel;
import dev.connectiondoctor.app.model.Words;
import dev.connectiondoctor.target.Protocol;

/** What most people need not know: the model's name and the protocol. */
final class ModelFields extends EqualRow {
    ModelFields(StartModel model, Words words) {
        super(List.of(new LabelledField(words, "model", name(model, words)),
                new LabelledField(words, "protocol", protocol(model, words))));
        getStyleClass().add("fields");
    }

    private static TextField name(StartModel model, Words words) {
        TextField field = new TextField();
        field.setId("model");
        Ui.prompt(field, words.of("form.model.prompt"));
        field.textProperty().bindBidirectional(model.modelProperty());
        return field;
    }

    private static Choice<Protocol> protocol(StartModel model, Words words) {
        Choice<Protocol> choice = new Choice<>("protocol", "", protocol -> words.of("protocol." + protocol.id()));
        choice.getItems().setAll(Protocol.values());
        choice.valueProperty().bindBidirectional(model.protocolProperty());
        return choice;
    }
}
