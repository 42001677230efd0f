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
import javafx.scene.control.TitledPane;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import dev.connectiondoctor.RunEvent;
import dev.connectiondoctor.app.Samples;
import dev.connectiondoctor.app.model.RowState;
import dev.connectiondoctor.stage.Stage;

/** What a screen reader finds on every page. */
@Timeout(600)
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

    @Test
    void nothingMovesWhereStillnessIsAskedFor() throws Exception {
        new PageWalk(folder).visit("en", page -> PageWalk.shown(page.scene().getRoot()).forEach(node -> {
            if (node instanceof ProgressIndicator progress && progress.isIndeterminate()
                    || node instanceof TitledPane pane && pane.isAnimated()) {
                add(page, node, "moves");
            }
        }));
        assertThat(wrong).isEmpty();
    }

    @Test
    void whatChangesIsSaid() throws Exception {
        new PageWalk(folder).visit("en", PageState.CHECK_RUNNING::equals, page -> {
            StageRowView row = (StageRowView) page.node("#row-" + Stage.TLS.id());
            Node verdict = page.node("#verdict");
            String before = row.getAccessibleText();
            String going = verdict.getAccessibleText();
            page.window().model.run().orElseThrow().apply(new RunEvent.Finished(Samples.passed(Stage.TLS)));
            assertThat(row.getAccessibleText()).isNotEqualTo(before)
                    .contains(page.window().words.state(RowState.PASSED));
            page.window().model.run().orElseThrow().apply(new RunEvent.Ended(Samples.healthy()));
            assertThat(verdict.getAccessibleText()).isNotEqualTo(going)
                    .contains(page.window().words.of("verdict.healthy"));
        });
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
