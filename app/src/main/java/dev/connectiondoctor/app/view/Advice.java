package dev.connectiondoctor.app.view;

import javafx.scene.control.Control;

import org.controlsfx.validation.Severity;
import org.controlsfx.validation.ValidationMessage;

/**
 * What there is to say of what is typed into a field.
 *
 * @param severity an error where nothing can be checked before it is put right
 * @param correction what the button says that puts it right; empty where there is none
 */
record Advice(Control target, String text, Severity severity, String correction, Runnable action)
        implements
            ValidationMessage {

    static Advice error(Control target, String text) {
        return new Advice(target, text, Severity.ERROR, "", () -> {});
    }

    @Override
    public Control getTarget() {
        return target;
    }

    @Override
    public String getText() {
        return text;
    }

    @Override
    public Severity getSeverity() {
        return severity;
    }
}
