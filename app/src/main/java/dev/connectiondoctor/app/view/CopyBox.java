package dev.connectiondoctor.app.view;

import javafx.animation.PauseTransition;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.util.Duration;

import org.kordamp.ikonli.feather.Feather;

import dev.connectiondoctor.app.model.Words;

/** A text to take along, with the button that does it. */
final class CopyBox extends HBox {
    private static final Duration THANKS = Duration.seconds(2);

    CopyBox(String text, ViewContext context) {
        getStyleClass().add("copy-box");
        Label shown = Ui.text(text, "code");
        Words words = context.words();
        Button copy = Ui.button(words.of("copy"), Feather.COPY, () -> {}, "copy-button");
        copy.setAccessibleText(words.of("copy.what", java.util.Map.of("text", text)));
        copy.setOnAction(_ -> {
            context.desktop().copy(text);
            thank(copy, words);
        });
        getChildren().addAll(Ui.grow(shown), Ui.spacer(), copy);
    }

    private static void thank(Button copy, Words words) {
        copy.setText(words.of("copied"));
        copy.setGraphic(Ui.icon(Feather.CHECK));
        PauseTransition pause = new PauseTransition(THANKS);
        pause.setOnFinished(_ -> {
            copy.setText(words.of("copy"));
            copy.setGraphic(Ui.icon(Feather.COPY));
        });
        pause.play();
    }
}
