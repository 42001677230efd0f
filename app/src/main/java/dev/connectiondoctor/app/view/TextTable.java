package dev.connectiondoctor.app.view;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

import org.kordamp.ikonli.feather.Feather;

import dev.connectiondoctor.app.evidence.Section;

/** A small table of words. All of it is shown; cells wrap. */
final class TextTable extends GridPane {
    private static final double NAMES = 160;
    /** Where a name, such as that of a header, is one long word. */
    private static final double LONG_NAMES = 208;
    private static final int LONG_NAME = 22;
    /** Texts up to this length stay on one line; in a table of many columns, only shorter ones. */
    private static final int SHORT = 14;
    private static final int SHORT_OF_MANY = 9;
    private static final int MANY = 6;
    /** A column of longer texts: the width of a letter, the letters it would like at most, and its least width. */
    private static final double LETTER = 7.5;
    private static final int LETTERS = 34;
    private static final double LEAST = 104;
    private static final double LEAST_OF_MANY = 68;

    /** What a cell needs beside its letters, what a mark and bold letters need beside that, and what all columns together have in the smallest window. */
    private static final double BESIDE = 22;
    private static final double MARK = 34;
    private static final double ROOM = 496;
    /** Longer words, such as addresses, are broken where there is no room. */
    private static final int WORD = 16;

    private final boolean many;
    private final boolean roomForWords;

    TextTable(List<String> columns, List<List<Section.Cell>> rows) {
        many = columns.size() >= MANY;
        roomForWords = IntStream.range(0, columns.size())
                .mapToDouble(column -> least(columns.get(column), column, rows))
                .sum() <= ROOM;
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
        int longest = longest(head, column, rows);
        ColumnConstraints width = new ColumnConstraints();
        if (longest > shortest()) {
            double least = roomForWords ? least(head, column, rows) : narrowest();
            width.setMinWidth(least);
            width.setPrefWidth(Math.max(least, Math.min(longest, LETTERS) * LETTER));
            width.setHgrow(Priority.SOMETIMES);
        }
        return width;
    }

    private static int longest(String head, int column, List<List<Section.Cell>> rows) {
        return rows.stream().mapToInt(row -> length(row.get(column).text())).reduce(head.length(), Math::max);
    }

    /** With no word broken, unless it is very long. */
    private double least(String head, int column, List<List<Section.Cell>> rows) {
        boolean marked = rows.stream().anyMatch(row -> row.get(column).tone() != Section.Tone.PLAIN);
        double beside = BESIDE + (marked ? MARK : 0);
        int longest = longest(head, column, rows);
        return longest <= shortest()
                ? longest * LETTER + beside
                : Math.max(narrowest(), Math.min(word(head, column, rows), WORD) * LETTER + beside);
    }

    private static int word(String head, int column, List<List<Section.Cell>> rows) {
        return Stream.concat(Stream.of(head), rows.stream().map(row -> row.get(column).text()))
                .flatMap(text -> Stream.of(text.split("\\s+")))
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }

    private double narrowest() {
        return many ? LEAST_OF_MANY : LEAST;
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
        grid.getColumnConstraints().addAll(new ColumnConstraints(names(facts)), values);
        for (int row = 0; row < facts.size(); row++) {
            grid.add(cell(facts.get(row).label(), "fact-name"), 0, row);
            grid.add(cell(facts.get(row).value(), "fact-value"), 1, row);
        }
        return grid;
    }

    private static double names(List<Section.Fact> facts) {
        boolean longNames = facts.stream()
                .map(Section.Fact::label)
                .anyMatch(name -> name.length() > LONG_NAME && name.indexOf(' ') < 0);
        return longNames ? LONG_NAMES : NAMES;
    }

    private static Label cell(String words, String style) {
        Label cell = Ui.text(words, style);
        cell.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        return cell;
    }
}
