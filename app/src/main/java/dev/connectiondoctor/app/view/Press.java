package dev.connectiondoctor.app.view;

import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/** Makes a node that is no button act like one. */
final class Press {
    private Press() {}

    /** Acts on a click, and on Enter and the space bar, which then lead nowhere else. */
    static void on(Node node, Runnable action) {
        node.setFocusTraversable(true);
        node.addEventHandler(MouseEvent.MOUSE_CLICKED, click -> {
            if (click.getButton() == MouseButton.PRIMARY) {
                action.run();
            }
        });
        node.addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ENTER || key.getCode() == KeyCode.SPACE) {
                key.consume();
                action.run();
            }
        });
    }
}
