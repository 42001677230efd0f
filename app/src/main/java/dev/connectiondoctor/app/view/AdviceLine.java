package dev.connectiondoctor.app.view;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What is wrong or odd with what is typed into a field, and the press that puts it right. */
final class AdviceLine extends FlowRow {
    private final Node field;
    private final FontIcon sign = Ui.icon(Feather.ALERT_CIRCLE);
    private final Label text;
    private final Button correct = Ui.styled(new Button(), "small");

    /** @param id of the line's text; the button's is this and {@code -correct} */
    AdviceLine(String id, Node field) {
        this.field = field;
        text = Ui.text("", "advice-text");
        text.setId(id);
        correct.setId(id + "-correct");
        correct.setMinWidth(Region.USE_PREF_SIZE);
        getStyleClass().add("advice");
        getChildren().addAll(sign, text, correct);
        nothing();
    }

    void nothing() {
        Ui.show(this, false);
        Ui.show(correct, false);
        Ui.state(field, "danger", false);
        field.setAccessibleHelp(null);
    }

    /** @param stops whether nothing can be checked before it is put right */
    void say(String words, boolean stops) {
        text.setText(words);
        sign.setIconCode(stops ? Feather.ALERT_CIRCLE : Feather.INFO);
        Ui.state(this, "stops", stops);
        Ui.state(field, "danger", stops);
        field.setAccessibleHelp(words);
        Ui.show(correct, false);
        Ui.show(this, true);
    }

    void say(String words, boolean stops, String correction, Runnable action) {
        say(words, stops);
        correct.setText(correction);
        correct.setOnAction(_ -> {
            action.run();
            field.requestFocus();
        });
        Ui.show(correct, true);
    }
}
