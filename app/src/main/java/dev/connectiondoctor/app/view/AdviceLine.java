package dev.connectiondoctor.app.view;

import java.util.Optional;
import java.util.function.Supplier;

import javafx.beans.Observable;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;

import org.controlsfx.validation.Severity;
import org.controlsfx.validation.ValidationMessage;
import org.controlsfx.validation.ValidationResult;
import org.controlsfx.validation.ValidationSupport;
import org.controlsfx.validation.decoration.ValidationDecoration;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What is wrong or odd with what is typed into a field, below it, and the press that puts it right. */
final class AdviceLine extends FlowRow implements ValidationDecoration {
    private final FontIcon sign = Ui.icon(Feather.ALERT_CIRCLE);
    private final Label text;
    private final Button correct = Ui.styled(new Button(), "small");

    /** @param id of the line's text; the button's is this and {@code -correct} */
    AdviceLine(String id) {
        text = Ui.text("", "advice-text");
        text.setId(id);
        correct.setId(id + "-correct");
        correct.setMinWidth(Region.USE_PREF_SIZE);
        getStyleClass().add("advice");
        getChildren().addAll(sign, text, correct);
        Ui.show(correct, false);
        Ui.show(this, false);
    }

    /**
     * Looks at a field now, and whenever something else is typed into it.
     *
     * @param more what else it depends on
     */
    void watch(TextField field, Supplier<Optional<Advice>> look, Observable... more) {
        ValidationSupport support = new ValidationSupport();
        support.setValidationDecorator(this);
        support.registerValidator(field, false,
                (_, _) -> ValidationResult.fromMessages(look.get().stream().toList()));
        support.initInitialDecoration();
        Following.on(this, support::revalidate, more);
    }

    @Override
    public void removeDecorations(Control field) {
        Ui.show(this, false);
        Ui.state(field, "danger", false);
        field.setAccessibleHelp(null);
    }

    @Override
    public void applyValidationDecoration(ValidationMessage message) {
        boolean stops = message.getSeverity() == Severity.ERROR;
        text.setText(message.getText());
        sign.setIconCode(stops ? Feather.ALERT_CIRCLE : Feather.INFO);
        Ui.state(this, "stops", stops);
        Ui.state(message.getTarget(), "danger", stops);
        message.getTarget().setAccessibleHelp(message.getText());
        offer(message);
        Ui.show(this, true);
    }

    private void offer(ValidationMessage message) {
        Ui.show(correct, false);
        if (message instanceof Advice advice && !advice.correction().isEmpty()) {
            correct.setText(advice.correction());
            correct.setOnAction(_ -> {
                advice.action().run();
                advice.target().requestFocus();
            });
            Ui.show(correct, true);
        }
    }

    /** Nothing has to be filled in that a word above it does not ask for already. */
    @Override
    public void applyRequiredDecoration(Control field) {}
}
