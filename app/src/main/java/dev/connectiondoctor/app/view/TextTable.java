package dev.connectiondoctor.app.view;

import java.util.List;

import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

import org.kordamp.ikonli.feather.Feather;

import dev.connectiondoctor.app.evidence.Section;

/** A small table of words. All of it is shown; cells wrap. */
final class TextTable extends GridPane {
    private static final double NAMES = 160;
    /** Texts up to this length stay on one line. */
    private static final int SHORT = 12;

    TextTable(List<String> columns, List<List<Section.Cell>> rows) {
        getStyleClass().add("text-table");
        for (int column = 0; column < columns.size(); column++) {
            ColumnConstraints width = new ColumnConstraints();
            width.setHgrow(Priority.SOMETIMES);
            getColumnConstraints().add(width);
            add(cell(columns.get(column), "table-head"), column, 0);
            for (int row = 0; row < rows.size(); row++) {
                add(cell(rows.get(row).get(column), columns.get(column)), column, row + 1);
            }
        }
    }

    private static Label cell(Section.Cell content, String column) {
        Label cell = cell(content.text(), "table-cell");
        if (content.text().length() <= SHORT) {
            cell.setMinWidth(USE_PREF_SIZE);
        }
        cell.setAccessibleText(column + ": " + content.text());
        switch (content.tone()) {
            case PLAIN -> {}
            case GOOD -> Ui.styled(cell, "good").setGraphic(Ui.icon(Feather.CHECK));
            case BAD -> Ui.styled(cell, "bad").setGraphic(Ui.icon(Feather.X));
        }
        return cell;
    }

    /** Names on the left, values on the right. */
    static GridPane facts(List<Section.Fact> facts) {
        GridPane grid = Ui.styled(new GridPane(), "facts");
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(new ColumnConstraints(NAMES), values);
        for (int row = 0; row < facts.size(); row++) {
            grid.add(cell(facts.get(row).label(), "fact-name"), 0, row);
            grid.add(cell(facts.get(row).value(), "fact-value"), 1, row);
        }
        return grid;
    }

    private static Label cell(String words, String style) {
        Label cell = Ui.text(words, style);
        cell.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        return cell;
    }
}
