package dev.connectiondoctor.app.view;

import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.VBox;

/** One of several things to choose from, with a line that explains it. A radio button to keyboard and screen reader. */
final class ChoiceCard extends VBox {
    private final Runnable choose;
    private boolean selected;

    ChoiceCard(String title, String text, Runnable choose) {
        this.choose = choose;
        getStyleClass().add("choice-card");
        setAccessibleRole(AccessibleRole.RADIO_BUTTON);
        setAccessibleText(title + ". " + text);
        setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        setOnMousePressed(_ -> choose.run());
        getChildren().addAll(Ui.text(title, "choice-title"), Ui.text(text, "choice-text"));
    }

    void showSelected(boolean now) {
        selected = now;
        setFocusTraversable(now);
        Ui.state(this, "selected", now);
        notifyAccessibleAttributeChanged(AccessibleAttribute.SELECTED);
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return attribute == AccessibleAttribute.SELECTED
                ? Boolean.valueOf(selected)
                : super.queryAccessibleAttribute(attribute, parameters);
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        if (action == AccessibleAction.FIRE) {
            choose.run();
        } else {
            super.executeAccessibleAction(action, parameters);
        }
    }
}
