package dev.connectiondoctor.app.view;

import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.VBox;

/** Something that can be pressed, with a line that explains it. */
abstract class Card extends VBox {
    private final Runnable action;

    /** @param role what it is to keyboard and screen reader */
    Card(String title, String text, AccessibleRole role, Runnable action) {
        this.action = action;
        getStyleClass().add("choice-card");
        setAccessibleRole(role);
        setAccessibleText(title + ". " + text);
        setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        getChildren().addAll(Ui.text(title, "choice-title"), Ui.text(text, "choice-text"));
    }

    final void fire() {
        action.run();
    }

    @Override
    public void executeAccessibleAction(AccessibleAction accessible, Object... parameters) {
        if (accessible == AccessibleAction.FIRE) {
            fire();
        } else {
            super.executeAccessibleAction(accessible, parameters);
        }
    }
}
