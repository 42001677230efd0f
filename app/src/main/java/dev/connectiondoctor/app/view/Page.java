package dev.connectiondoctor.app.view;

import javafx.scene.Node;

/** What fills the window between its bar and its line. */
interface Page {
    Node node();

    /** Puts the focus where somebody begins. */
    void takeFocus();

    /** Goes back within the page; false where there is nothing to go back to. */
    default boolean back() {
        return false;
    }
}
