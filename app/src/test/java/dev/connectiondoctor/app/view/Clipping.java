package dev.connectiondoctor.app.view;

import java.util.ArrayList;
import java.util.List;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;

import org.jspecify.annotations.Nullable;

/** Finds words that are not to be seen in full although nobody can scroll to the rest of them. */
final class Clipping {
    /** Lines of a pixel's width, and what rounding makes of them. */
    private static final double TOLERANCE = 2;
    /** The room that lists and tables have by themselves; their cells are scrolled to. */
    private static final List<String> SCROLLED = List.of("virtual-flow", "raw-row", "text-area", "scroll-bar");

    private Clipping() {}

    static List<String> in(Node root) {
        List<String> found = new ArrayList<>();
        for (Node node : PageWalk.shown(root)) {
            if (node.getLayoutBounds().getWidth() > 0 && !inside(node, SCROLLED)) {
                if (node instanceof Labeled labeled && isElided(labeled) && !isSaidWhenPointedAt(labeled)) {
                    found.add("cut: “" + labeled.getText() + "” " + PageWalk.name(node));
                } else if (isRead(node) && !isPromptSaidWhenPointedAt(node)) {
                    String out = sticksOut(node);
                    if (out != null) {
                        found.add("out of " + out + ": " + PageWalk.name(node));
                    }
                } else if (laysOutSideBySide(node)) {
                    found.addAll(overlaps((Parent) node));
                }
            }
        }
        return found;
    }

    private static boolean isRead(Node node) {
        return node instanceof Labeled || node instanceof Text || node instanceof TextInputControl
                || node instanceof ComboBoxBase<?> || node instanceof ScrollPane;
    }

    private static boolean laysOutSideBySide(Node node) {
        return node instanceof HBox || node instanceof VBox || node instanceof GridPane || node instanceof FlowPane
                || node instanceof BorderPane;
    }

    private static List<String> overlaps(Parent parent) {
        List<String> found = new ArrayList<>();
        List<Node> children = parent.getChildrenUnmodifiable()
                .stream()
                .filter(child -> child.isManaged() && child.isVisible() && child.getLayoutBounds().getWidth() > 0)
                .toList();
        for (int i = 0; i < children.size(); i++) {
            Bounds one = room(children.get(i));
            for (Node other : children.subList(i + 1, children.size())) {
                Bounds two = room(other);
                if (Math.min(one.getMaxX(), two.getMaxX()) - Math.max(one.getMinX(), two.getMinX()) > TOLERANCE
                        && Math.min(one.getMaxY(), two.getMaxY())
                                - Math.max(one.getMinY(), two.getMinY()) > TOLERANCE) {
                    found.add("over each other: " + PageWalk.name(children.get(i)) + " and " + PageWalk.name(other));
                }
            }
        }
        return found;
    }

    private static Bounds room(Node child) {
        return child.localToParent(child.getLayoutBounds());
    }

    /** What is painted is not what was to be said. */
    private static boolean isElided(Labeled labeled) {
        return labeled.getChildrenUnmodifiable()
                .stream()
                .filter(Text.class::isInstance)
                .map(Text.class::cast)
                .filter(text -> text.getStyleClass().contains("text"))
                .anyMatch(text -> text.getText().endsWith(labeled.getEllipsisString())
                        && !labeled.getText().endsWith(labeled.getEllipsisString()));
    }

    /** One line in a list of many may be cut, if all of it can be read nevertheless. */
    private static boolean isSaidWhenPointedAt(Labeled labeled) {
        return labeled.getTooltip() != null && labeled.getText().equals(labeled.getTooltip().getText());
    }

    private static boolean isPromptSaidWhenPointedAt(Node node) {
        return node instanceof Text text && node.getParent() != null
                && node.getParent().getParent() instanceof TextInputControl field
                && text.getText().equals(field.getPromptText()) && field.getTooltip() != null
                && field.getTooltip().getText().equals(field.getPromptText());
    }

    /** The next thing around it that it does not fit into; a page that scrolls down has no lower end. */
    private static @Nullable String sticksOut(Node node) {
        Bounds bounds = node.localToScene(node.getLayoutBounds());
        boolean down = false;
        boolean sideways = false;
        for (Parent around = node.getParent(); around != null; around = around.getParent()) {
            Bounds room = around.localToScene(around.getLayoutBounds());
            if (around.getStyleClass().contains("viewport")) {
                down = true;
                sideways |= around.getParent() instanceof ScrollPane pane && scrollsSideways(pane);
            }
            boolean wide = !sideways && (bounds.getMinX() < room.getMinX() - TOLERANCE
                    || bounds.getMaxX() > room.getMaxX() + TOLERANCE);
            boolean high = !down && (bounds.getMinY() < room.getMinY() - TOLERANCE
                    || bounds.getMaxY() > room.getMaxY() + TOLERANCE);
            if (around.isManaged() && !around.getStyleClass().isEmpty() && (wide || high)) {
                return PageWalk.name(around) + " by " + (int) Math.max(bounds.getMaxX() - room.getMaxX(),
                        bounds.getMaxY() - room.getMaxY());
            }
        }
        return null;
    }

    /** With a bar that is seen, and without a mouse. */
    private static boolean scrollsSideways(ScrollPane pane) {
        Node bar = pane.lookup(".scroll-bar:horizontal");
        return pane.isFocusTraversable() && bar != null && bar.isVisible() && bar.getLayoutBounds().getHeight() > 4;
    }

    static boolean inside(Node node, List<String> styles) {
        for (Node around = node; around != null; around = around.getParent()) {
            if (around.getStyleClass().stream().anyMatch(styles::contains)) {
                return true;
            }
        }
        return false;
    }
}
