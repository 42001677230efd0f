package dev.connectiondoctor.app.view;

import java.util.Map;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

/** A text to take along, with the button that does it. */
final class CopyBox extends FlowRow {
    CopyBox(String text, ViewContext context) {
        this("", text, context);
    }

    /** @param label what the text is; empty if it says so itself. It is not taken along */
    CopyBox(String label, String text, ViewContext context) {
        getStyleClass().add("copy-box");
        Label shown = Ui.text(text, "code");
        VBox body = Ui.styled(new VBox(shown), "copy-text");
        if (!label.isEmpty()) {
            body.getChildren().addFirst(Ui.text(label, "copy-label"));
        }
        Button copy = button(context.words().of("copy"), text, context, "copy-button");
        copy.setAccessibleText(context.words().of("copy.what", Map.of("text", text)));
        getChildren().addAll(Ui.grow(body), copy);
    }

    /** A button that copies and says that it did. */
    static Button button(String label, String text, ViewContext context, String... styles) {
        Button button = Ui.button(label, Feather.COPY, () -> {}, styles);
        button.setOnAction(_ -> {
            context.desktop().copy(text);
            Note.COPIED.tell(button);
        });
        return button;
    }
}
