package dev.connectiondoctor.app.view;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Text;

import org.jspecify.annotations.Nullable;

/** A text that the window says to somebody, on the screen or through a screen reader, and what says it. */
record Said(String text, Node by) {
    /** Everything that is said below a node, also what shows only after a press. */
    static List<Said> below(Node node) {
        List<Said> all = new ArrayList<>();
        collect(node, all);
        return all.stream().filter(said -> !said.text().isBlank()).distinct().toList();
    }

    private static void collect(Node node, List<Said> all) {
        if (node.getStyleClass().contains("tab-close-button")) {
            return;
        }
        add(node.getAccessibleText(), node, all);
        add(node.getAccessibleHelp(), node, all);
        add(node.getAccessibleRoleDescription(), node, all);
        if (node instanceof Control control && control.getTooltip() != null) {
            add(control.getTooltip().getText(), node, all);
        }
        switch (node) {
            case MenuButton menu -> items(menu.getItems()).forEach(text -> add(text, node, all));
            case ComboBox<?> box -> choices(box).forEach(text -> add(text, node, all));
            case TextInputControl input -> add(input.getPromptText(), node, all);
            case TabPane tabs -> tabs.getTabs().forEach(tab -> {
                add(tab.getText(), node, all);
                if (tab.getContent() != null && !tab.isSelected()) {
                    collect(tab.getContent(), all);
                }
            });
            case TableView<?> table -> table.getColumns().forEach(column -> add(column.getText(), node, all));
            default -> {}
        }
        if (node instanceof Labeled labeled) {
            add(labeled.getText(), node, all);
        } else if (node instanceof Text text && text.getStyleClass().contains("ikonli-font-icon")) {
            return;
        } else if (node instanceof Text text) {
            add(text.getText(), node, all);
        }
        if (node instanceof Parent parent && !(node instanceof Labeled) && !(node instanceof TextInputControl)) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, all));
        } else if (node instanceof ScrollPane pane && pane.getContent() != null) {
            collect(pane.getContent(), all);
        }
        if (node instanceof Labeled labeled && labeled.getGraphic() != null) {
            collect(labeled.getGraphic(), all);
        }
    }

    private static <T> Stream<String> choices(ComboBox<T> box) {
        return box.getItems().stream().map(item -> box.getConverter().toString(item));
    }

    private static Stream<String> items(List<MenuItem> items) {
        return items.stream()
                .flatMap(item -> Stream.concat(Stream.ofNullable(item.getText()),
                        item instanceof Menu menu ? items(menu.getItems()) : Stream.of()));
    }

    static Stream<String> of(@Nullable ContextMenu menu) {
        return menu == null ? Stream.of() : items(menu.getItems());
    }

    private static void add(@Nullable String text, Node by, List<Said> all) {
        if (text != null) {
            all.add(new Said(text, by));
        }
    }

    @Override
    public String toString() {
        return "“" + text + "” by " + by.getClass().getSimpleName() + " " + by.getId() + " " + by.getStyleClass();
    }
}
