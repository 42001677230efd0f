package dev.connectiondoctor.app.view;

import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import dev.connectiondoctor.app.model.RowState;

/** One check of before. What does not fit is cut, and whole to a screen reader. */
final class EarlierRow extends GridPane {
    private final Runnable open;

    EarlierRow(RowState state, Label address, Label title, Label when, Runnable open) {
        this.open = open;
        getStyleClass().add("earlier-row");
        setAccessibleRole(AccessibleRole.BUTTON);
        getColumnConstraints().addAll(fixed(), share(36), share(64), fixed());
        when.setMinWidth(Region.USE_PREF_SIZE);
        addRow(0, new StatusGlyph(state, true), address, title, when);
        Press.on(this, open);
    }

    private static ColumnConstraints fixed() {
        ColumnConstraints column = new ColumnConstraints();
        column.setHgrow(Priority.NEVER);
        column.setMinWidth(Region.USE_PREF_SIZE);
        return column;
    }

    /** @param part of the room that is left, in percent */
    private static ColumnConstraints share(double part) {
        ColumnConstraints column = new ColumnConstraints(0, part * 4, Double.MAX_VALUE);
        column.setHgrow(Priority.ALWAYS);
        return column;
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        if (action == AccessibleAction.FIRE) {
            open.run();
        } else {
            super.executeAccessibleAction(action, parameters);
        }
    }
}
