package dev.connectiondoctor.app.view;

import java.util.ArrayList;
import java.util.List;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.text.Text;

import org.jspecify.annotations.Nullable;

/** Finds words that are not to be seen in full although nobody can scroll to the rest of them. */
final class Clipping {
    /** Lines of a pixel's width, and what rounding makes of them. */
    private static final double TOLERANCE = 2;
    /** The room that lists and tables have by themselves; their cells are scrolled to. */
    private static final List<String> SCROLLED = List.of("virtual-flow", "raw-row", "text-area", "scroll-bar");
    /**
     * What is one line in a list of many and is said in full elsewhere: the address of a check in the bar (its first page
     * and its report say it), earlier checks (opened by a press, whole to a screen reader). The name of a
     * step above its tabs may stand out of its line, into empty room, where a language needs three lines for it.
     */
    private static final List<String> CUT_ON_PURPOSE = List.of("target", "earlier-row", "history-line", "silence",
            "detail-head");

    private Clipping() {}

    static List<String> in(Node root) {
        List<String> found = new ArrayList<>();
        for (Node node : PageWalk.shown(root)) {
            if (node.getLayoutBounds().getWidth() > 0 && !inside(node, SCROLLED) && !inside(node, CUT_ON_PURPOSE)) {
                if (node instanceof Labeled labeled && isElided(labeled)) {
                    found.add("cut: “" + labeled.getText() + "” " + PageWalk.name(node));
                } else if (node instanceof Labeled || node instanceof Text) {
                    String out = sticksOut(node);
                    if (out != null) {
                        found.add("out of " + out + ": " + PageWalk.name(node));
                    }
                }
            }
        }
        return found;
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

    /** The next thing around it that it does not fit into; a page that scrolls down has no lower end. */
    private static @Nullable String sticksOut(Node node) {
        Bounds bounds = node.localToScene(node.getLayoutBounds());
        boolean scrolls = false;
        for (Parent around = node.getParent(); around != null; around = around.getParent()) {
            Bounds room = around.localToScene(around.getLayoutBounds());
            scrolls |= around instanceof ScrollPane;
            boolean wide = bounds.getMinX() < room.getMinX() - TOLERANCE
                    || bounds.getMaxX() > room.getMaxX() + TOLERANCE;
            boolean high = !scrolls && (bounds.getMinY() < room.getMinY() - TOLERANCE
                    || bounds.getMaxY() > room.getMaxY() + TOLERANCE);
            boolean viewport = around.getStyleClass().contains("viewport");
            if (around.isManaged() && !around.getStyleClass().isEmpty() && (wide || high && !viewport)) {
                return PageWalk.name(around) + " by " + (int) Math.max(bounds.getMaxX() - room.getMaxX(),
                        bounds.getMaxY() - room.getMaxY());
            }
            scrolls |= viewport;
        }
        return null;
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
