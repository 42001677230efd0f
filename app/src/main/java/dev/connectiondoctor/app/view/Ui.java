package dev.connectiondoctor.app.view;

import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** Small parts that every view is made of. */
final class Ui {
    private Ui() {}

    /** A text that wraps and is never cut. */
    static Label text(String words, String... styles) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().addAll(styles);
        return label;
    }

    /** A short text on one line, shown in full. */
    static Label line(String words, String... styles) {
        Label label = new Label(words);
        label.setMinWidth(Region.USE_PREF_SIZE);
        label.getStyleClass().addAll(styles);
        return label;
    }

    /** A text on one line that may be cut where there is no room; it is said in full when it is pointed at. */
    static Label shortened(String words, String... styles) {
        Label label = new Label(words);
        label.setMinWidth(0);
        label.getStyleClass().addAll(styles);
        Tooltip whole = new Tooltip();
        whole.textProperty().bind(label.textProperty());
        label.setTooltip(whole);
        return label;
    }

    /** Says what belongs into a field, also where the field is too short for the words. */
    static void prompt(TextInputControl field, String words) {
        field.setPromptText(words);
        field.setTooltip(new Tooltip(words));
    }

    static FontIcon icon(Ikon ikon, String... styles) {
        FontIcon icon = new FontIcon(ikon);
        icon.getStyleClass().addAll(styles);
        return icon;
    }

    static Button button(String words, Ikon ikon, Runnable action, String... styles) {
        Button button = new Button(words, icon(ikon));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        button.getStyleClass().addAll(styles);
        return button;
    }

    /**
     * Gives a node other words for a screen reader and tells it so, which the toolkit does not do for names by itself,
     * and it has no live regions. They are spoken at once where the node has the focus, else when it is come to.
     */
    static void say(Node node, String words) {
        if (!words.equals(node.getAccessibleText())) {
            node.setAccessibleText(words);
            node.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
        }
    }

    /** A button without visible words: a screen reader and a tooltip say them. */
    static Button iconButton(String words, Ikon ikon, Runnable action, String... styles) {
        Button button = button("", ikon, action, styles);
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.setAccessibleText(words);
        button.setTooltip(new Tooltip(words));
        return button;
    }

    static Region spacer() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return space;
    }

    static <T extends Node> T grow(T node) {
        HBox.setHgrow(node, Priority.ALWAYS);
        return node;
    }

    static <T extends Node> T styled(T node, String... styles) {
        node.getStyleClass().addAll(styles);
        return node;
    }

    /** Scrolls up and down only; reachable by keyboard, so that long texts can be read without a mouse. */
    static ScrollPane scroll(Node content, String... styles) {
        return styled(new DownScroll(content), styles);
    }

    /** Shows a node or takes its room away. */
    static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    /** A value as long as the node is in a window: a model that lives longer does not keep the node. */
    static <T> ObservableValue<T> whileShown(Node node, ObservableValue<T> value) {
        return value.when(node.sceneProperty().map(_ -> true));
    }

    /** Gives focus to a node, if need be as soon as it is on the screen. */
    static void focus(Node node) {
        if (node.getScene() != null) {
            node.requestFocus();
            return;
        }
        node.sceneProperty().addListener(new ChangeListener<>() {
            @Override
            public void changed(ObservableValue<? extends Scene> scene, @Nullable Scene before, @Nullable Scene now) {
                scene.removeListener(this);
                node.requestFocus();
            }
        });
    }

    /** Whether a node or something in it has the focus. */
    static boolean holdsFocus(Node node) {
        Node owner = node.getScene() == null ? null : node.getScene().getFocusOwner();
        while (owner != null && owner != node) {
            owner = owner.getParent();
        }
        return owner != null;
    }

    /** Listens for as long as a node is on the screen, so that what is no longer shown is held by nobody. */
    static <T> void whileShown(Node node, ObservableValue<T> value, ChangeListener<? super T> listener) {
        node.sceneProperty().addListener((_, _, scene) -> {
            value.removeListener(listener);
            if (scene != null) {
                value.addListener(listener);
                listener.changed(value, value.getValue(), value.getValue());
            }
        });
    }

    static void state(Node node, String name, boolean active) {
        node.pseudoClassStateChanged(PseudoClass.getPseudoClass(name), active);
    }
}
