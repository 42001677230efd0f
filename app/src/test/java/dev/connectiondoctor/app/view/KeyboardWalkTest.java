package dev.connectiondoctor.app.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.TitledPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderStroke;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The Tab key leads to everything on every page, in the order in which it is read, and shows where it is. */
@Timeout(600)
class KeyboardWalkTest {
    private static final int MOST_STOPS = 150;
    private static final double SLACK = 6;

    @TempDir static Path folder;

    private final Set<String> wrong = new TreeSet<>();
    private final Set<String> seenRings = new HashSet<>();

    @Test
    void theTabKeyLeadsEverywhereInReadingOrder() throws Exception {
        new PageWalk(folder).visit("en", page -> {
            List<Node> stops = walk(page);
            PageWalk.shown(page.scene().getRoot())
                    .stream()
                    .filter(node -> node.isFocusTraversable() && !node.isDisabled())
                    .filter(node -> !stops.contains(node) && !isOneOfSeveral(node))
                    .forEach(node -> wrong.add(page.state() + ": not reached " + PageWalk.name(node)));
        });
        assertThat(wrong).isEmpty();
    }

    /** Once around the page, to where it began. */
    private List<Node> walk(OpenPage page) {
        Set<Node> stops = new LinkedHashSet<>();
        Node before = null;
        for (int presses = 0; presses < MOST_STOPS; presses++) {
            Node owner = page.scene().getFocusOwner();
            tab(owner == null ? page.scene().getRoot() : owner);
            page.settle();
            Node now = page.scene().getFocusOwner();
            if (now == owner) {
                wrong.add(page.state() + ": no way out of " + PageWalk.name(now));
                break;
            }
            if (!stops.add(now)) {
                break;
            }
            if (before != null && !follows(before, now) && !isFirst(page, now)) {
                wrong.add(page.state() + ": back from " + PageWalk.name(before) + " to " + PageWalk.name(now));
            }
            checkRing(page, now);
            before = now;
        }
        return new ArrayList<>(stops);
    }

    private static void tab(Node owner) {
        Event.fireEvent(owner, new KeyEvent(KeyEvent.KEY_PRESSED, "\t", "\t", KeyCode.TAB, false, false, false, false));
        Event.fireEvent(owner,
                new KeyEvent(KeyEvent.KEY_RELEASED, "\t", "\t", KeyCode.TAB, false, false, false, false));
    }

    /** Further down or further on. */
    private static boolean follows(Node before, Node now) {
        Bounds left = before.localToScene(before.getLayoutBounds());
        Bounds right = now.localToScene(now.getLayoutBounds());
        return right.getMinY() >= left.getMinY() - SLACK && right.getMaxY() > left.getMinY()
                || right.getMinX() >= left.getMaxX() - SLACK;
    }

    /** Of the bar, which is where the window begins. */
    private static boolean isFirst(OpenPage page, Node node) {
        return PageWalk.shown(page.scene().getRoot())
                .stream()
                .filter(other -> other.isFocusTraversable() && !other.isDisabled())
                .filter(other -> Clipping.inside(other, List.of("top-bar")))
                .min(Comparator.comparingDouble(other -> other.localToScene(0, 0).getX()))
                .filter(node::equals)
                .isPresent();
    }

    /** Of each kind once: the focus must be seen by a line that stands out from what is behind it. */
    private void checkRing(OpenPage page, Node node) {
        if (!seenRings.add(node.getClass().getSimpleName() + node.getStyleClass())) {
            return;
        }
        Map<BorderStroke, Node> with = lines(node);
        page.scene().getRoot().requestFocus();
        page.settle();
        with.keySet().removeAll(lines(node).keySet());
        node.requestFocus();
        if (with.entrySet().stream().noneMatch(line -> standsOut(line.getKey(), line.getValue()))) {
            wrong.add(page.state() + ": the focus is not to be seen on " + PageWalk.name(node));
        }
    }

    private static Map<BorderStroke, Node> lines(Node node) {
        Map<BorderStroke, Node> lines = new HashMap<>();
        for (Node part : PageWalk.shown(node)) {
            if (part instanceof Region region && region.getBorder() != null) {
                region.getBorder().getStrokes().forEach(stroke -> lines.put(stroke, part));
            }
        }
        return lines;
    }

    private static boolean standsOut(BorderStroke line, Node around) {
        return Stream.of(line.getTopStroke(), line.getBottomStroke(), line.getLeftStroke())
                .anyMatch(paint -> paint instanceof Color color && color.isOpaque()
                        && Contrast.ratio(color, Contrast.behind(around)) >= Contrast.OF_SHAPES);
    }

    @Test
    void nothingIsForTheMouseAlone() throws Exception {
        new PageWalk(folder).visit("en", page -> PageWalk.shown(page.scene().getRoot())
                .stream()
                .filter(KeyboardWalkTest::isForTheMouse)
                .filter(node -> !node.isFocusTraversable() && !isOneOfSeveral(node))
                .filter(node -> !(node.getParent() instanceof TitledPane))
                .forEach(node -> wrong.add(page.state() + ": " + PageWalk.name(node))));
        assertThat(wrong).isEmpty();
    }

    private static boolean isForTheMouse(Node node) {
        boolean ours = node.getClass().getName().startsWith("dev.connectiondoctor");
        return node.getCursor() == Cursor.HAND
                || ours && (node.getOnMouseClicked() != null || node.getOnMousePressed() != null);
    }

    /** The arrow keys lead from one that has the focus to the others. */
    private static boolean isOneOfSeveral(Node node) {
        return node instanceof ListView || node.getParent()
                .getChildrenUnmodifiable()
                .stream()
                .anyMatch(one -> one.getClass() == node.getClass() && one.isFocusTraversable());
    }
}
