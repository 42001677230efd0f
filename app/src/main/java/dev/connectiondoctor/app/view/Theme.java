package dev.connectiondoctor.app.view;

import javafx.beans.property.ReadOnlyBooleanProperty;

/** Light or dark. */
public interface Theme {
    ReadOnlyBooleanProperty darkProperty();

    /** Changes to the other one; from then on the window no longer follows the system. */
    void toggle();
}
