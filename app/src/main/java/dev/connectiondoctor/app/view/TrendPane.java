package dev.connectiondoctor.app.view;

import java.util.List;

import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.app.evidence.Section;
import dev.connectiondoctor.app.model.HistoryModel;
import dev.connectiondoctor.app.model.Words;
import dev.connectiondoctor.fault.Verdict;
import dev.connectiondoctor.kept.history.Entry;
import dev.connectiondoctor.kept.history.Trend;

/** How one service did over time, as a chart or as a table. */
final class TrendPane extends VBox {
    /** Rows of the table, the newest checks. */
    private static final int ROWS = 20;

    private final HistoryModel model;
    private final Words words;
    private final EntryWords said;
    private final Choice<Trend> choice;
    private final ToggleButton table = new ToggleButton();
    private final Label figures = Ui.text("", "hint");
    private final StackPane picture = new StackPane();
    private final FlowRow legend = Ui.styled(new FlowRow(), "trend-legend");
    private final ChangeListener<List<Trend>> whenChanged = (_, _, now) -> offer(now);
    private final ChangeListener<@Nullable Trend> whenChosen = (_, _, now) -> show(now);
    private boolean offering;

    TrendPane(HistoryModel model, Words words) {
        this.model = model;
        this.words = words;
        said = new EntryWords(words);
        getStyleClass().add("trend");
        choice = new Choice<>("trend-choice", words.of("history.trend"),
                trend -> said.address(trend.baseUrl(), trend.route()));
        choice.valueProperty().subscribe(this::choose);
        table.setId("trend-table");
        table.setText(words.of("history.table"));
        table.setMinWidth(USE_PREF_SIZE);
        table.selectedProperty().bindBidirectional(model.tableProperty());
        table.selectedProperty().subscribe(() -> show(model.trendProperty().get()));
        Label label = Ui.line(words.of("history.trend"), "section-title");
        label.setLabelFor(choice);
        getChildren().addAll(Ui.styled(new FlowRow(label, Ui.grow(choice), table), "trend-head"), picture,
                Ui.styled(new FlowRow(Ui.grow(figures), legend), "trend-foot"));
        model.trendsProperty().addListener(new WeakChangeListener<>(whenChanged));
        model.trendProperty().addListener(new WeakChangeListener<>(whenChosen));
        offer(model.trendsProperty().get());
        show(model.trendProperty().get());
    }

    /** New items take the old choice away for a moment, which is nobody's wish. */
    private void offer(List<Trend> trends) {
        offering = true;
        choice.getItems().setAll(trends);
        choice.setValue(model.trendProperty().get());
        offering = false;
    }

    private void choose(@Nullable Trend chosen) {
        if (!offering && chosen != null) {
            model.trendProperty().set(chosen);
        }
    }

    private void show(@Nullable Trend trend) {
        Ui.show(this, trend != null);
        if (trend == null) {
            picture.getChildren().clear();
            return;
        }
        choice.setValue(trend);
        figures.setText(TrendChart.spoken(trend, words));
        picture.getChildren().setAll(table.isSelected() ? table(trend) : new TrendChart(trend, words));
        legend.getChildren().setAll(TrendChart.verdicts(trend).stream().map(this::explained).toList());
        Ui.show(legend, !table.isSelected());
    }

    private Node explained(Verdict.Status status) {
        Label label = Ui.line(said.verdict(status), "hint");
        label.setGraphic(new VerdictMark(status));
        return label;
    }

    private Node table(Trend trend) {
        List<List<Section.Cell>> rows = trend.runs()
                .reversed()
                .stream()
                .limit(ROWS)
                .map(this::row)
                .toList();
        return Ui.scroll(TextTable.of(words.of("history.table"), List.of(words.of("history.when"),
                words.of("history.verdict"), words.of("history.first-byte")), rows), "trend-rows");
    }

    private List<Section.Cell> row(Entry run) {
        String times = said.firstByte(run);
        Section.Tone tone = switch (run.status()) {
            case HEALTHY -> Section.Tone.GOOD;
            case BROKEN -> Section.Tone.BAD;
            case DEGRADED, INCONCLUSIVE -> Section.Tone.PLAIN;
        };
        return List.of(new Section.Cell(said.when(run), Section.Tone.PLAIN),
                new Section.Cell(said.verdict(run), tone),
                new Section.Cell(times.isEmpty() ? words.of("none") : times, Section.Tone.PLAIN));
    }
}
