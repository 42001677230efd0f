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
    /** Texts up to this length stay on one line; in a table of many columns, only shorter ones. */
    private static final int SHORT = 14;
    private static final int SHORT_OF_MANY = 9;
    private static final int MANY = 6;
    /** A column of longer texts: the width of a letter, the letters it would like at most, and its least width. */
    private static final double LETTER = 7.5;
    private static final int LETTERS = 34;
    private static final double LEAST = 104;
    private static final double LEAST_OF_MANY = 68;

    private final boolean many;

    TextTable(List<String> columns, List<List<Section.Cell>> rows) {
        many = columns.size() >= MANY;
        getStyleClass().add("text-table");
        for (int column = 0; column < columns.size(); column++) {
            getColumnConstraints().add(width(columns.get(column), column, rows));
            add(fitted(cell(columns.get(column), "table-head")), column, 0);
            for (int row = 0; row < rows.size(); row++) {
                add(cell(rows.get(row).get(column), columns.get(column)), column, row + 1);
            }
        }
    }

    /** Short words keep to themselves; longer texts share what is left. */
    private ColumnConstraints width(String head, int column, List<List<Section.Cell>> rows) {
        int longest = rows.stream().mapToInt(row -> length(row.get(column).text())).reduce(head.length(), Math::max);
        ColumnConstraints width = new ColumnConstraints();
        if (longest > shortest()) {
            double least = many ? LEAST_OF_MANY : LEAST;
            width.setMinWidth(least);
            width.setPrefWidth(Math.max(least, Math.min(longest, LETTERS) * LETTER));
            width.setHgrow(Priority.SOMETIMES);
        }
        return width;
    }

    private int shortest() {
        return many ? SHORT_OF_MANY : SHORT;
    }

    /** Of the longest line. */
    private static int length(String text) {
        return text.lines().mapToInt(String::length).max().orElse(0);
    }

    private Label fitted(Label cell) {
        if (length(cell.getText()) <= shortest()) {
            cell.setMinWidth(USE_PREF_SIZE);
        }
        return cell;
    }

    private Label cell(Section.Cell content, String column) {
        Label cell = cell(content.text(), "table-cell");
        fitted(cell).setAccessibleText(column + ": " + content.text());
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
