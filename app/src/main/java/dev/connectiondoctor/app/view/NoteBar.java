package dev.connectiondoctor.app.view;

import javafx.scene.Node;
import javafx.scene.control.ButtonBar;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.controlsfx.control.NotificationPane;
import org.controlsfx.control.action.Action;
import org.kordamp.ikonli.Ikon;

/** One line in front of the foot of a window, through which everything else can be used as before. */
final class NoteBar extends NotificationPane {
    private final Node window;

    /** @param still whether it comes and goes without moving */
    NoteBar(Node window, boolean still) {
        this.window = window;
        setId("notes");
        setShowFromTop(false);
        setCloseButtonVisible(false);
        setFocusTraversable(false);
        setPickOnBounds(false);
        setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        addEventFilter(KeyEvent.KEY_PRESSED, this::passOn);
        if (still) {
            setOnShowing(_ -> Ui.state(this, "moving", true));
            setOnShown(_ -> Ui.state(this, "moving", false));
            setOnHiding(_ -> Ui.state(this, "moving", true));
        }
    }

    /** Until something else is said, or it is hidden. */
    void say(String words, Ikon sign) {
        put(words, sign);
    }

    /** The same, with a button. */
    void say(String words, Ikon sign, String dismiss, Runnable dismissed) {
        put(words, sign, new Action(dismiss, _ -> dismissed.run()));
    }

    /** In place of what it says: to show it by the pane's own ways would hide it first. */
    private void put(String words, Ikon sign, Action... actions) {
        setText(words);
        setGraphic(Ui.icon(sign));
        getActions().setAll(actions);
        show();
        // As wide as its words are now, in letters of whatever size.
        if (lookup(".button-bar") instanceof ButtonBar bar) {
            bar.getButtons().forEach(button -> ButtonBar.setButtonUniformSize(button, false));
        }
    }

    /** The pane keeps every key to itself; only those of its button are meant for it. */
    private void passOn(KeyEvent key) {
        if (key.getCode() != KeyCode.TAB && key.getCode() != KeyCode.ENTER && key.getCode() != KeyCode.SPACE) {
            key.consume();
            window.fireEvent(key.copyFor(window, window));
        }
    }
}
