package dev.connectiondoctor.app.view;

import java.util.List;
import java.util.function.Supplier;

import javafx.beans.value.ObservableIntegerValue;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;

import dev.connectiondoctor.app.model.RawText;

/** A row of the raw data; what was searched for is marked in it. */
final class RawCell extends ListCell<RawText.Row> {
    private final Supplier<List<RawText.Match>> matches;
    private final ObservableIntegerValue current;

    RawCell(Supplier<List<RawText.Match>> matches, ObservableIntegerValue current) {
        this.matches = matches;
        this.current = current;
        getStyleClass().add("raw-row");
    }

    @Override
    protected void updateItem(RawText.Row row, boolean empty) {
        super.updateItem(row, empty);
        if (empty || row == null) {
            setText(null);
            setGraphic(null);
            return;
        }
        List<RawText.Match> own = own();
        setText(own.isEmpty() ? row.text() : null);
        setGraphic(own.isEmpty() ? null : marked(row.text(), own));
        setAccessibleText(row.text());
    }

    /** They are in order, so that those of a row are found without looking at all. */
    private List<RawText.Match> own() {
        List<RawText.Match> all = matches.get();
        int low = 0;
        int high = all.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (all.get(middle).row() < getIndex()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        int end = low;
        while (end < all.size() && all.get(end).row() == getIndex()) {
            end++;
        }
        return all.subList(low, end);
    }

    private HBox marked(String text, List<RawText.Match> own) {
        int chosen = current.get();
        RawText.Match now = chosen < 0 ? null : matches.get().get(chosen);
        HBox parts = Ui.styled(new HBox(), "raw-parts");
        int from = 0;
        for (RawText.Match match : own) {
            parts.getChildren().add(Ui.line(text.substring(from, match.from())));
            parts.getChildren()
                    .add(Ui.line(text.substring(match.from(), match.to()), match.equals(now) ? "found-now" : "found"));
            from = match.to();
        }
        parts.getChildren().add(Ui.line(text.substring(from)));
        return parts;
    }
}
