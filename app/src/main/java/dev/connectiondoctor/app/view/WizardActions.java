package dev.connectiondoctor.app.view;

import javafx.scene.Node;
import javafx.scene.control.Button;

import org.kordamp.ikonli.feather.Feather;

import dev.connectiondoctor.app.model.Words;

/** Back and on. Enter goes on. */
final class WizardActions extends FlowRow {
    private final Button next;

    /** @param before what is to the left of the button */
    WizardActions(Words words, Runnable goOn, Node... before) {
        next = Ui.button(words.of("setup.next"), Feather.ARROW_RIGHT, goOn, "success");
        next.setId("next");
        next.setDefaultButton(true);
        getStyleClass().add("actions");
        getChildren().addAll(before);
        getChildren().add(next);
    }

    Button next() {
        return next;
    }

    static Button back(Words words, Runnable goBack) {
        Button back = Ui.button(words.of("setup.back"), Feather.ARROW_LEFT, goBack);
        back.setId("step-back");
        return back;
    }
}
