package dev.connectiondoctor.app.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;

import dev.connectiondoctor.app.model.WindowModel;

/** Makes cards that the keyboard reaches and whose words Ctrl+C takes along, line by line as they are read. */
final class Copyable {
    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);
    private static final EventType<Event> WANTED = new EventType<>(Event.ANY, "COPY_CARD");

    private Copyable() {}

    /** @return the card itself */
    static <R extends Region> R card(R card, ViewContext context) {
        card.getStyleClass().add("copyable");
        card.setFocusTraversable(true);
        card.setAccessibleText(text(card));
        card.setAccessibleHelp(context.words().of("copy.help"));
        card.addEventHandler(MouseEvent.MOUSE_PRESSED, press -> {
            card.requestFocus();
            press.consume();
        });
        card.addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (COPY.match(key)) {
                card.fireEvent(new Event(WANTED));
                key.consume();
            }
        });
        return card;
    }

    /** Lets the words of the cards on a page leave it without the names that stay out of a saved report. */
    static void serve(Node page, WindowModel window, ViewContext context) {
        page.addEventHandler(WANTED, wanted -> {
            if (wanted.getTarget() instanceof Node card) {
                window.take(text(card), clean -> {
                    context.desktop().copy(clean);
                    Note.COPIED.tell(card);
                });
            }
        });
    }

    /** The words of a part of the window as seen, line by line; the cells of a table with tabs between them. */
    static String text(Node node) {
        List<String> lines = new ArrayList<>();
        collect(node, lines);
        return String.join("\n", lines);
    }

    private static void collect(Node node, List<String> lines) {
        switch (node) {
            case Node hidden when !hidden.isVisible() -> {}
            case Help help -> add(help.getText(), lines);
            case ButtonBase _ -> {}
            case StreamChart chart -> add(chart.getAccessibleText(), lines);
            case Labeled labeled -> add(labeled.getText(), lines);
            case GridPane grid -> rows(grid, lines);
            case ScrollPane pane -> collect(pane.getContent(), lines);
            case Parent parent -> parent.getChildrenUnmodifiable().forEach(child -> collect(child, lines));
            default -> {}
        }
    }

    private static void add(String text, List<String> lines) {
        if (text != null && !text.isBlank()) {
            lines.add(text);
        }
    }

    private static void rows(GridPane grid, List<String> lines) {
        Map<Integer, List<Node>> rows = grid.getChildren()
                .stream()
                .collect(Collectors.groupingBy(Copyable::row, TreeMap::new, Collectors.toList()));
        rows.values().forEach(row -> add(row.stream().map(Copyable::text).collect(Collectors.joining("\t")), lines));
    }

    private static int row(Node cell) {
        Integer row = GridPane.getRowIndex(cell);
        return row == null ? 0 : row;
    }
}
