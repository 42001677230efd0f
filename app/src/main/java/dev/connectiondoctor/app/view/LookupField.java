package dev.connectiondoctor.app.view;

import javafx.scene.TraversalDirection;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextFormatter;
import javafx.scene.input.KeyEvent;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.app.model.LookupModel;
import dev.connectiondoctor.app.model.Words;

/** Where an error text is typed or a whole log is pasted. Tab leaves it, and Enter goes to what was found. */
final class LookupField extends TextArea {
    /** Characters at once; nobody types as many. */
    private static final int PASTED = 2_000;

    private final LookupModel model;
    private final Runnable onward;

    LookupField(LookupModel model, Words words, Runnable onward) {
        this.model = model;
        this.onward = onward;
        setId("error-text");
        setPromptText(words.of("lookup.prompt"));
        setAccessibleText(words.of("lookup.label"));
        setPrefRowCount(2);
        setWrapText(true);
        setText(model.textProperty().get());
        setTextFormatter(new TextFormatter<>(this::shorten));
        textProperty().bindBidirectional(model.textProperty());
        addEventFilter(KeyEvent.KEY_PRESSED, this::press);
    }

    /** A whole log is read by the model; the field would take seconds to lay it out. */
    private TextFormatter.@Nullable Change shorten(TextFormatter.Change change) {
        if (change.getText().length() < PASTED || change.getControlNewText().equals(model.textProperty().get())) {
            return change;
        }
        model.paste(change.getControlNewText());
        return null;
    }

    private void press(KeyEvent key) {
        switch (key.getCode()) {
            case TAB -> {
                key.consume();
                requestFocusTraversal(key.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
            }
            case ENTER -> {
                key.consume();
                onward.run();
            }
            case DOWN -> {
                if (getText().indexOf('\n', getCaretPosition()) < 0) {
                    key.consume();
                    onward.run();
                }
            }
            default -> {}
        }
    }
}
