package dev.connectiondoctor.app.view;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import dev.connectiondoctor.app.model.Words;

/** Something to fill in, its label above it, and what there is to say of it below. */
class LabelledField extends VBox {
    /** @param id of the label's text, whose marked letter leads to the field */
    LabelledField(Words words, String id, Node field, Node... more) {
        getStyleClass().add("field");
        getChildren().addAll(label(words, id, field), field);
        getChildren().addAll(more);
    }

    static Label label(Words words, String id, Node labelled) {
        Label label = Ui.text(words.of("form." + id), "field-label");
        label.setMnemonicParsing(true);
        label.setLabelFor(labelled);
        labelled.setAccessibleText(label.getText().replace("_", ""));
        return label;
    }
}
