package dev.connectiondoctor.app.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;

import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableCell;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a screen reader finds on every page. */
@Timeout(120)
class AccessibilityTest {
    /** Say nothing about what can be done with it. */
    private static final Set<AccessibleRole> NO_ROLE = EnumSet.of(AccessibleRole.NODE, AccessibleRole.PARENT);

    @TempDir static Path folder;

    private final Set<String> wrong = new TreeSet<>();

    @Test
    void whatTheKeyboardReachesHasANameAndARole() throws Exception {
        new PageWalk(folder).visit("en", page -> PageWalk.shown(page.scene().getRoot())
                .stream()
                .filter(node -> node.isFocusTraversable() && !node.isDisabled())
                .filter(node -> !(node instanceof TabPane))
                .forEach(node -> {
                    if (spoken(node).isBlank()) {
                        add(page, node, "has no name");
                    }
                    if (NO_ROLE.contains(node.getAccessibleRole()) && !isGroup(node)) {
                        add(page, node, "has no role");
                    }
                }));
        assertThat(wrong).isEmpty();
    }

    /** A card that can be copied is a group of things with a name and a help text, as systems know them. */
    private static boolean isGroup(Node node) {
        return node.getStyleClass().contains("copyable") && node.getAccessibleHelp() != null;
    }

    /** As the toolkit tells it to the system. */
    private static String spoken(Node node) {
        return node.queryAccessibleAttribute(AccessibleAttribute.TEXT) instanceof String text
                && !text.isBlank() ? text : node.getAccessibleText() == null ? "" : node.getAccessibleText();
    }

    @Test
    void rowsPicturesAndMenusAreNamed() throws Exception {
        new PageWalk(folder).visit("en", page -> PageWalk.shown(page.scene().getRoot()).forEach(node -> {
            boolean row = node instanceof ListCell<?> cell && !cell.isEmpty()
                    || node instanceof TableCell<?, ?> field && !field.isEmpty()
                    || node.getAccessibleRole() == AccessibleRole.LIST_ITEM;
            boolean picture = node.getAccessibleRole() == AccessibleRole.IMAGE_VIEW;
            if ((row || picture || node instanceof ProgressIndicator) && spoken(node).isBlank()) {
                add(page, node, "has no name");
            }
            if (node instanceof MenuButton menu) {
                menu.getItems().forEach(item -> look(page, menu, item));
            }
        }));
        assertThat(wrong).isEmpty();
    }

    private void look(OpenPage page, MenuButton menu, MenuItem item) {
        if (!(item instanceof SeparatorMenuItem) && (item.getText() == null || item.getText().isBlank())) {
            add(page, menu, "has an entry without a name: " + item.getId());
        }
    }

    private void add(OpenPage page, Node node, String what) {
        wrong.add(page.state() + ": " + PageWalk.name(node) + " " + what);
    }
}
