package dev.connectiondoctor.app.view;

import javafx.beans.property.StringProperty;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

import org.kordamp.ikonli.feather.Feather;

import dev.connectiondoctor.app.model.Words;

/** A hidden text that can be looked at while a button is down. */
final class SecretField extends HBox {
    private final PasswordField hidden = new PasswordField();
    private final TextField open = new TextField();

    SecretField(StringProperty secret, Words words) {
        hidden.setId("key");
        open.setId("key-open");
        open.setAccessibleText(words.of("form.key").replace("_", ""));
        hidden.textProperty().bindBidirectional(secret);
        open.textProperty().bindBidirectional(secret);
        ToggleButton show = toggle(words);
        show.selectedProperty().subscribe(on -> {
            Ui.show(open, on);
            Ui.show(hidden, !on);
            show.setGraphic(Ui.icon(on ? Feather.EYE_OFF : Feather.EYE));
        });
        getStyleClass().add("secret");
        getChildren().addAll(Ui.grow(new StackPane(hidden, open)), show);
    }

    private static ToggleButton toggle(Words words) {
        ToggleButton show = new ToggleButton();
        show.setId("key-show");
        show.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        show.setAccessibleText(words.of("form.key.show"));
        show.setTooltip(new Tooltip(words.of("form.key.show")));
        return show;
    }

    void prompt(String text) {
        Ui.prompt(hidden, text);
        Ui.prompt(open, text);
    }

    TextField field() {
        return hidden;
    }
}
