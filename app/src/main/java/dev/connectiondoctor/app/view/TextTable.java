package dev.connectiondoctor.app.view;

import java.util.List;
import java.util.stream.Stream;

import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

import org.kordamp.ikonli.feather.Feather;

import dev.connectiondoctor.app.evidence.Section;

/** A small table of words. Cells wrap between words; a room that is narrower than its words scrolls it sideways. */
final class TextTable extends GridPane {
    /** Texts up to this length stay on one line; in a table of many columns, only shorter ones. */
    private static final int SHORT = 14;
    private static final int SHORT_OF_MANY = 9;
    private static final int MANY = 6;

    /** Letters in a line of a longer text, and in a table of many columns. */
    private static final int LINE = 12;
    private static final int LINE_OF_MANY = 7;

    private final boolean many;
    private final int shortest;

    private TextTable(List<String> columns, List<List<Section.Cell>> rows) {
        many = columns.size() >= MANY;
        shortest = many ? SHORT_OF_MANY : SHORT;
        getStyleClass().add("text-table");
        for (int column = 0; column < columns.size(); column++) {
            getColumnConstraints().add(width(columns.get(column), column, rows));
            add(cell(columns.get(column), "table-head"), column, 0);
            for (int row = 0; row < rows.size(); row++) {
                add(cell(rows.get(row).get(column), columns.get(column)), column, row + 1);
            }
        }
    }

    static SideScroll of(String title, List<String> columns, List<List<Section.Cell>> rows) {
        return new SideScroll(new TextTable(columns, rows), title);
    }

    /** Short words keep to themselves; longer texts share what is left. */
    private ColumnConstraints width(String head, int column, List<List<Section.Cell>> rows) {
        boolean grows = Stream.concat(Stream.of(head), rows.stream().map(row -> row.get(column).text()))
                .anyMatch(text -> length(text) > shortest);
        ColumnConstraints width = new ColumnConstraints();
        width.setHgrow(grows ? Priority.SOMETIMES : Priority.NEVER);
        return width;
    }

    /** Of the longest line. */
    private static int length(String text) {
        return text.lines().mapToInt(String::length).max().orElse(0);
    }

    private Label cell(String text, String style) {
        Label cell = Ui.styled(new WordCell(text, many ? LINE_OF_MANY : LINE), style);
        if (length(text) <= shortest) {
            cell.setMinWidth(USE_PREF_SIZE);
        }
        return cell;
    }

    private Label cell(Section.Cell content, String column) {
        Label cell = cell(content.text(), "table-cell");
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
        grid.getColumnConstraints().addAll(new ColumnConstraints(), values);
        for (int row = 0; row < facts.size(); row++) {
            grid.add(Ui.styled(new WordCell(facts.get(row).label(), 0), "fact-name"), 0, row);
            Label value = Ui.text(facts.get(row).value(), "fact-value");
            value.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
            grid.add(value, 1, row);
        }
        return grid;
    }
}
