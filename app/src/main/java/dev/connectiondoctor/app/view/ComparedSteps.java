package dev.connectiondoctor.app.view;

import java.util.List;
import java.util.Map;

import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

import dev.connectiondoctor.app.model.Words;
import dev.connectiondoctor.compare.CompareWords;
import dev.connectiondoctor.compare.Comparison;
import dev.connectiondoctor.compare.Difference;
import dev.connectiondoctor.compare.Side;
import dev.connectiondoctor.compare.StageComparison;
import dev.connectiondoctor.compare.StageComparison.Mark;

/** The steps of both reports in one table. Differences are marked by a sign and a word, and by colour. */
final class ComparedSteps extends GridPane {
    private static final List<String> SAID_ALREADY = List.of("status", "findings");

    private final CompareWords compared;

    ComparedSteps(Comparison comparison, Words words) {
        compared = words.comparison();
        getStyleClass().addAll("text-table", "compared-steps");
        getColumnConstraints().addAll(new ColumnConstraints(), share(), share());
        addRow(0, head(words.of("compare.step")), head(compared.name(Side.A, comparison.pair())),
                head(compared.name(Side.B, comparison.pair())));
        int row = 1;
        for (StageComparison stage : comparison.stages()) {
            addRow(row++, step(stage), side(stage, Side.A), side(stage, Side.B));
        }
    }

    private static ColumnConstraints share() {
        ColumnConstraints column = new ColumnConstraints();
        column.setHgrow(Priority.ALWAYS);
        column.setFillWidth(true);
        return column;
    }

    private static Label head(String text) {
        Label head = Ui.text(text, "table-head");
        head.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        return head;
    }

    private VBox step(StageComparison stage) {
        Label mark = Ui.text(compared.mark(stage), "compare-mark");
        mark.setGraphic(Ui.icon(sign(stage.mark())));
        VBox cell = Ui.styled(cell(Ui.text(compared.stage(stage.stage()), "compare-step"), mark), "compare-name");
        cell.setId("compared-" + stage.stage().id());
        Ui.state(cell, "different", stage.mark() == Mark.DIFFERENT);
        return cell;
    }

    private static Ikon sign(Mark mark) {
        return switch (mark) {
            case SAME, ALIKE -> Feather.CHECK;
            case DIFFERENT -> Feather.SHUFFLE;
            case NOT_COMPARED -> Feather.MINUS;
        };
    }

    private VBox side(StageComparison stage, Side side) {
        String status = compared.status(stage.report(side));
        String summary = compared.summary(stage.report(side));
        VBox cell = Ui.styled(cell(Ui.text(status, "compare-status"), Ui.text(summary, "prose")), "compare-side-cell");
        stage.differences()
                .stream()
                .filter(difference -> !SAID_ALREADY.contains(difference.id()))
                .forEach(difference -> cell.getChildren().add(value(difference, side)));
        return cell;
    }

    private Label value(Difference difference, Side side) {
        String value = compared.value(side == Side.A ? difference.a() : difference.b());
        Label label = Ui.text(compared.text("value", Map.of("what", compared.what(difference), "value", value)),
                "hint");
        Ui.state(label, "different", difference.matters());
        if (difference.matters()) {
            label.setGraphic(Ui.icon(Feather.SHUFFLE));
        }
        return label;
    }

    private static VBox cell(Label... lines) {
        return Ui.styled(new VBox(lines), "table-cell", "compare-cell");
    }
}
