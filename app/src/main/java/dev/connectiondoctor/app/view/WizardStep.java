package dev.connectiondoctor.app.view;

import javafx.scene.Node;

/** One question of the wizard. */
interface WizardStep {
    Node node();

    /** Puts the focus where the answer is given. */
    void takeFocus();
}
