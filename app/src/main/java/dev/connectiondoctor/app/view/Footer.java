package dev.connectiondoctor.app.view;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import javafx.beans.Observable;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.app.model.RowState;
import dev.connectiondoctor.app.model.RunModel;
import dev.connectiondoctor.app.model.WindowModel;
import dev.connectiondoctor.app.model.Words;
import dev.connectiondoctor.report.Report;
import dev.connectiondoctor.report.Usage;

/** The promise; during and after a check the counts and what it cost. */
final class Footer extends HBox {
    private static final String SEPARATOR = " · ";

    private final Words words;
    private final Label left = new Label();
    private final Label right = Ui.line("");

    Footer(WindowModel model, Words words) {
        this.words = words;
        getStyleClass().add("footer");
        getChildren().addAll(left, Ui.spacer(), right);
        model.runProperty().addListener((_, _, run) -> follow(run));
        follow(model.runProperty().get());
    }

    private void follow(@Nullable RunModel run) {
        if (run == null) {
            left.setText(words.of("promise"));
            right.setText("");
        } else {
            for (Observable part : List.of(run.rows(), run.phaseProperty(), run.reportProperty())) {
                part.addListener(_ -> show(run));
            }
            show(run);
        }
    }

    private void show(RunModel run) {
        left.setText(run.report().map(report -> when(report) + "    " + counts(run)).orElseGet(() -> progress(run)));
        right.setText(run.report().map(Report::usage).map(this::cost).orElse(""));
    }

    private String progress(RunModel run) {
        long left = run.count(state -> !state.over());
        return words.of("footer.running", Map.of("left", left, "total", run.rows().size())) + "    " + counts(run);
    }

    private String when(Report report) {
        DateTimeFormatter format = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(words.locale())
                .withZone(ZoneId.systemDefault());
        double took = java.time.Duration.between(report.startedAt(), report.finishedAt()).toNanos() / 1e6;
        return words.of("footer.checked", Map.of("when", format.format(report.startedAt()), "took",
                words.duration(took)));
    }

    private String counts(RunModel run) {
        List<String> counts = new ArrayList<>();
        add(counts, "passed", run.count(state -> state == RowState.PASSED));
        add(counts, "warned", run.count(state -> state == RowState.WARNED));
        add(counts, "failed", run.count(state -> state == RowState.FAILED || state == RowState.CRASHED));
        add(counts, "skipped", run.count(state -> state == RowState.SKIPPED || state == RowState.CANCELLED));
        return String.join(SEPARATOR, counts);
    }

    private void add(List<String> counts, String key, long count) {
        if (count > 0) {
            counts.add(words.count("footer." + key, count));
        }
    }

    private String cost(Usage usage) {
        long tokens = usage.inputTokens() + usage.outputTokens();
        return tokens == 0 ? words.of("footer.no-tokens") : words.count("footer.tokens", tokens);
    }
}
