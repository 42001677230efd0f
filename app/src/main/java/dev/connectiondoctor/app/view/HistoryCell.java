package dev.connectiondoctor.app.view;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.app.model.RowState;
import dev.connectiondoctor.kept.history.Entry;

/** A check that was kept: its verdict, where it went, and when. */
final class HistoryCell extends ListCell<Entry> {
    private final EntryWords words;
    private final StatusGlyph glyph = new StatusGlyph(RowState.WAITING, true);
    private final Label address = Ui.shortened("", "history-address");
    private final Label title = Ui.shortened("", "hint");
    private final Label when = new Label();
    private final HBox line;

    HistoryCell(EntryWords words) {
        this.words = words;
        getStyleClass().add("history-cell");
        when.getStyleClass().add("hint");
        when.setMinWidth(Region.USE_PREF_SIZE);
        VBox middle = Ui.grow(new VBox(address, title));
        middle.setMinWidth(0);
        line = Ui.styled(new HBox(glyph, middle, when), "history-line");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Entry entry, boolean empty) {
        super.updateItem(entry, empty);
        if (entry == null || empty) {
            setGraphic(null);
            setAccessibleText("");
            return;
        }
        glyph.show(RowState.of(entry.status()));
        address.setText(words.address(entry.baseUrl(), entry.route()));
        title.setText(entry.title());
        when.setText(words.when(entry));
        setAccessibleText(words.spoken(entry));
        setGraphic(line);
    }
}
