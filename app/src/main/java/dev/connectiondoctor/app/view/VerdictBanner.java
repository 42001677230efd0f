package dev.connectiondoctor.app.view;

import java.util.List;
import java.util.Map;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import dev.connectiondoctor.app.model.RowState;
import dev.connectiondoctor.app.model.RunModel;
import dev.connectiondoctor.app.model.StageRow;
import dev.connectiondoctor.app.model.Words;
import dev.connectiondoctor.fault.Finding;
import dev.connectiondoctor.fault.Verdict;
import dev.connectiondoctor.report.Report;
import dev.connectiondoctor.stage.Stage;

/** The answer in one sentence; before the end, what is going on. */
final class VerdictBanner extends HBox {
    /** What most answers take: widths as multiples of the size of their letters, and lines in a usual window. */
    private static final double TITLE = 44;
    private static final int TITLE_LINES = 2;
    private static final double TEXT = 88;
    private static final int TEXT_LINES = 3;

    private final RunModel model;
    private final Words words;
    private final StatusGlyph glyph;
    private final Label title = Ui.text("", "verdict-title");
    private final Label explanation = Ui.text("", "verdict-text");
    private final FlowPane chips = Ui.styled(new FlowPane(), "chips");
    private final VBox verdict = new VBox(title, explanation, chips);
    private final Button showFix;
    private final Text ruler = new Text("X");

    VerdictBanner(RunModel model, ViewContext context, Runnable showFix) {
        this.model = model;
        words = context.words();
        glyph = new StatusGlyph(RowState.RUNNING, context.still());
        this.showFix = Ui.button(words.of("fix.show"), Feather.TOOL, showFix, "accent", "show-fix");
        this.showFix.setDefaultButton(true);
        getStyleClass().add("verdict");
        setId("verdict");
        Copyable.card(this, context);
        Label time = Ui.line("", "verdict-time");
        time.textProperty()
                .bind(Ui.whileShown(this, model.elapsedMsProperty())
                        .map(millis -> words.duration(millis.doubleValue())));
        Ui.whileShown(this, model.phaseProperty()).subscribe(phase -> Ui.show(time, phase.going()));
        getChildren().addAll(glyph, Ui.grow(Ui.styled(
                new FlowRow(Ui.grow(Ui.styled(verdict, "verdict-words")), time, this.showFix), "verdict-line")));
        Following.on(this, this::refresh, model.phaseProperty());
        Following.on(this, this::refreshWhileGoing, model.rows());
        refresh();
    }

    /** The room for an answer of usual length is kept from the beginning, so that nothing moves when it comes. */
    @Override
    protected double computeMinHeight(double width) {
        return Math.max(super.computeMinHeight(width), usualHeight(width));
    }

    @Override
    protected double computePrefHeight(double width) {
        return Math.max(super.computePrefHeight(width), usualHeight(width));
    }

    private double usualHeight(double width) {
        double beside = getInsets().getLeft() + getInsets().getRight() + glyph.prefWidth(-1) + getSpacing();
        double press = showFix.prefWidth(-1) + getSpacing();
        double room = Math.max(press, width - beside);
        double column = room - press < TITLE * title.getFont().getSize() / TITLE_LINES ? room : room - press;
        return getInsets().getTop() + getInsets().getBottom() + lines(title, TITLE, TITLE_LINES, column)
                + lines(explanation, TEXT, TEXT_LINES, column) + lines(explanation, 0, 2, column);
    }

    /**
     * @param length of the text, as a multiple of the size of its letters
     * @param least lines
     */
    private double lines(Label text, double length, int least, double column) {
        ruler.setFont(text.getFont());
        return Math.max(least, Math.ceil(length * text.getFont().getSize() / column))
                * ruler.getLayoutBounds().getHeight();
    }

    private void refreshWhileGoing() {
        if (model.phase().going()) {
            refresh();
        }
    }

    private void refresh() {
        switch (model.phase()) {
            case PREPARING -> show(RowState.RUNNING, words.of("verdict.preparing"), "", null);
            case RUNNING -> show(RowState.RUNNING, words.of("verdict.running"), going(), null);
            case STOPPING -> show(RowState.RUNNING, words.of("verdict.stopping"), "", null);
            case ABANDONED -> show(RowState.CANCELLED, words.of("verdict.abandoned"), "", null);
            case BROKEN -> show(RowState.CRASHED, words.of("verdict.crashed"), words.of("verdict.crashed.text"), null);
            case ENDED -> model.report().ifPresent(this::show);
        }
        Ui.say(this, Copyable.text(verdict));
    }

    /** The step that has begun last among those that run, and what it does. */
    private String going() {
        List<StageRow> running = model.rows().stream().filter(row -> row.state() == RowState.RUNNING).toList();
        if (running.isEmpty()) {
            return "";
        }
        Stage stage = running.getLast().stage();
        return words.of("verdict.step", Map.of("number", stage.ordinal() + 1, "total", model.rows().size(), "stage",
                words.name(stage))) + "\n" + words.about(stage);
    }

    private void show(Report report) {
        Finding cause = report.verdict().cause();
        String key = "verdict." + report.verdict().status().id() + extent(report);
        show(look(report), cause == null ? words.of(key) : words.title(cause),
                cause == null ? words.of(key + ".text") : words.explanation(cause), cause);
        if (!model.only().isEmpty()) {
            String steps = words.list(model.only().stream().sorted().map(words::name).toList());
            chips.getChildren().add(Ui.text(words.of("verdict.only", Map.of("stages", steps)), "chip"));
            Ui.show(chips, true);
        }
        int more = report.findings().size() - 1;
        if (cause != null && more > 0) {
            chips.getChildren().add(Ui.line(words.count("verdict.more", more), "chip"));
        }
    }

    /** How much of the way the verdict speaks of. */
    private static String extent(Report report) {
        if (!report.complete()) {
            return ".incomplete";
        }
        boolean part = report.selective() || !report.reachedTheEnd();
        boolean partly = report.verdict().status() == Verdict.Status.HEALTHY && part;
        return partly ? ".partly" : "";
    }

    private static RowState look(Report report) {
        Verdict.Status status = report.verdict().status();
        return switch (status) {
            case HEALTHY -> RowState.PASSED;
            case DEGRADED -> RowState.WARNED;
            case BROKEN -> RowState.FAILED;
            case INCONCLUSIVE -> RowState.CANCELLED;
        };
    }

    private void show(RowState look, String head, String detail, @Nullable Finding cause) {
        for (RowState each : RowState.values()) {
            Ui.state(this, each.id(), each == look);
        }
        glyph.show(look);
        title.setText(head);
        explanation.setText(detail);
        Ui.show(explanation, !detail.isEmpty());
        chips.getChildren().clear();
        if (cause != null) {
            chips.getChildren().setAll(FindingCard.chips(cause, words).getChildren());
        }
        Ui.show(chips, cause != null);
        Ui.show(showFix, cause != null && !cause.fixes().isEmpty());
    }
}
