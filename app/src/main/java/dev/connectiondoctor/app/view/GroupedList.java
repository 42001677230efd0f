package dev.connectiondoctor.app.view;

import java.util.List;
import java.util.function.Consumer;

import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.app.model.GroupedRow;

/** A list in groups, of any length. The heads of groups are read and stepped over. */
final class GroupedList<G, T> extends ListView<GroupedRow<G, T>> {
    /** What rows look like and what a screen reader says of them. */
    interface Look<G, T> {
        String head(G group);

        Node node(T item);

        String spoken(T item);
    }

    private final ObjectProperty<@Nullable T> chosen;

    /**
     * @param rows what it shows, as long as it is on the screen
     * @param chosen what is selected; follows the user and is followed
     * @param enter what Enter does with what is selected
     */
    GroupedList(ObservableValue<List<GroupedRow<G, T>>> rows, ObjectProperty<@Nullable T> chosen, Look<G, T> look,
            Consumer<T> enter) {
        this.chosen = chosen;
        getStyleClass().add("grouped");
        setCellFactory(_ -> new Cell<>(look));
        getSelectionModel().selectedItemProperty().addListener((_, _, row) -> {
            if (row instanceof GroupedRow.Item<G, T>(T item)) {
                chosen.setValue(item);
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, key -> press(key, enter));
        Ui.whileShown(this, rows, (_, _, now) -> show(now));
        Ui.whileShown(this, chosen, (_, _, _) -> select());
    }

    private void show(List<GroupedRow<G, T>> rows) {
        T kept = chosen.getValue();
        getItems().setAll(rows);
        chosen.setValue(kept);
        select();
    }

    private void select() {
        T wanted = chosen.getValue();
        int index = wanted == null ? -1 : getItems().indexOf(new GroupedRow.Item<G, T>(wanted));
        if (index >= 0 && getSelectionModel().getSelectedIndex() != index) {
            getSelectionModel().clearAndSelect(index);
            // The head of the first group is seen, too.
            scrollTo(index == 1 ? 0 : Math.max(0, index - 1));
        }
    }

    private void press(KeyEvent key, Consumer<T> enter) {
        if (key.isShortcutDown() || key.isAltDown()) {
            return;
        }
        switch (key.getCode()) {
            case UP -> stepOver(-1, key);
            case DOWN -> stepOver(1, key);
            case ENTER -> {
                key.consume();
                T item = chosen.getValue();
                if (item != null) {
                    enter.accept(item);
                }
            }
            default -> {}
        }
    }

    /** Begins at the head of the next group, from where the list goes on by itself; the first head is only shown. */
    private void stepOver(int by, KeyEvent key) {
        int next = getSelectionModel().getSelectedIndex() + by;
        if (next == 0) {
            key.consume();
            scrollTo(0);
        } else if (next > 0 && next < getItems().size() && getItems().get(next) instanceof GroupedRow.Head<G, T>) {
            getSelectionModel().clearAndSelect(next);
        }
    }

    private static final class Cell<G, T> extends ListCell<GroupedRow<G, T>> {
        private final Look<G, T> look;

        Cell(Look<G, T> look) {
            this.look = look;
            getStyleClass().add("grouped-cell");
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable GroupedRow<G, T> row, boolean empty) {
            super.updateItem(row, empty);
            setText(null);
            Ui.state(this, "head", row instanceof GroupedRow.Head<G, T>);
            setMouseTransparent(empty || row instanceof GroupedRow.Head<G, T>);
            setAccessibleRole(row == null ? AccessibleRole.NODE : AccessibleRole.LIST_ITEM);
            switch (row) {
                case null -> {
                    setGraphic(null);
                    setAccessibleText("");
                }
                case GroupedRow.Head<G, T>(G group) -> {
                    Label head = Ui.text(look.head(group), "section-title");
                    setGraphic(head);
                    setAccessibleText(head.getText());
                }
                case GroupedRow.Item<G, T>(T item) -> {
                    setGraphic(look.node(item));
                    setAccessibleText(look.spoken(item));
                }
            }
        }
    }
}
