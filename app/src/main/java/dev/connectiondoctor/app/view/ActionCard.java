package dev.connectiondoctor.app.view;

import javafx.scene.AccessibleRole;

/** Leads somewhere when it is pressed. */
final class ActionCard extends Card {
    ActionCard(String id, String title, String text, Runnable action) {
        super(title, text, AccessibleRole.BUTTON, action);
        setId(id);
        getStyleClass().add("action-card");
        Press.on(this, action);
    }
}
