package dev.connectiondoctor.app.view;

import java.util.List;
import java.util.Set;

import javafx.scene.TraversalDirection;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

import dev.connectiondoctor.app.model.Comfort;

/** The keys that do something anywhere in the window. Those that menus show are named here, too. */
final class Shortcuts {
    static final KeyCombination NEW = new KeyCodeCombination(KeyCode.N, KeyCombination.SHORTCUT_DOWN);
    static final KeyCombination OPEN = new KeyCodeCombination(KeyCode.O, KeyCombination.SHORTCUT_DOWN);
    static final KeyCombination AGAIN = new KeyCodeCombination(KeyCode.F5);
    static final KeyCombination FIND = new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN);
    static final KeyCombination LARGER = new KeyCodeCombination(KeyCode.PLUS, KeyCombination.SHORTCUT_DOWN);
    static final KeyCombination SMALLER = new KeyCodeCombination(KeyCode.MINUS, KeyCombination.SHORTCUT_DOWN);
    static final KeyCombination NORMAL = new KeyCodeCombination(KeyCode.DIGIT0, KeyCombination.SHORTCUT_DOWN);

    private static final List<KeyCombination> BACK = List.of(new KeyCodeCombination(KeyCode.ESCAPE),
            new KeyCodeCombination(KeyCode.LEFT, KeyCombination.ALT_DOWN));
    /** The plus of other keyboards: above the equals sign, or among the numbers. */
    private static final Set<KeyCode> PLUS = Set.of(KeyCode.EQUALS, KeyCode.ADD);

    private Shortcuts() {}

    static boolean isBack(KeyEvent key) {
        return BACK.stream().anyMatch(back -> back.match(key));
    }

    /** No text here holds tabs: the Tab key leads on from areas of text, too, as from everything else. */
    static void leaveTextArea(KeyEvent key) {
        if (key.getCode() == KeyCode.TAB && key.getTarget() instanceof TextArea area && !key.isShortcutDown()) {
            area.requestFocusTraversal(key.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
            key.consume();
        }
    }

    /** A list keeps Escape for itself, although nothing is edited in any of these: it is for what the list is in. */
    static void leaveList(KeyEvent key) {
        if (key.getCode() == KeyCode.ESCAPE && key.getTarget() instanceof ListView<?> list) {
            key.consume();
            list.getParent().fireEvent(key.copyFor(list.getParent(), list.getParent()));
        }
    }

    /** The size of texts, by keys that no menu names; false where the key is another one. */
    static boolean scale(KeyEvent key, Comfort comfort) {
        if (!key.isShortcutDown()) {
            return false;
        }
        if (PLUS.contains(key.getCode())) {
            comfort.larger();
        } else if (key.getCode() == KeyCode.SUBTRACT) {
            comfort.smaller();
        } else if (key.getCode() == KeyCode.NUMPAD0) {
            comfort.normal();
        } else {
            return false;
        }
        return true;
    }
}
