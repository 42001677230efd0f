package dev.connectiondoctor.app.view;

import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;

/** One of several things to choose from. A radio button to keyboard and screen reader. */
final class ChoiceCard extends Card {
    private boolean selected;

    ChoiceCard(String title, String text, Runnable choose) {
        super(title, text, AccessibleRole.RADIO_BUTTON, choose);
        setOnMousePressed(_ -> fire());
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
}
