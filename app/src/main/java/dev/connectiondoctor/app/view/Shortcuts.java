package dev.connectiondoctor.app.view;

import java.util.List;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/** The keys that do something anywhere in the window. */
final class Shortcuts {
    static final List<KeyCombination> BACK = List.of(new KeyCodeCombination(KeyCode.ESCAPE),
            new KeyCodeCombination(KeyCode.LEFT, KeyCombination.ALT_DOWN));

    private Shortcuts() {}
}
