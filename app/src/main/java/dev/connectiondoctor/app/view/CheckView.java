package dev.connectiondoctor.app.view;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

import dev.connectiondoctor.app.model.RunModel;
import dev.connectiondoctor.fault.Finding;
import dev.connectiondoctor.report.Report;

/** One check: the verdict above, the steps on the left, the selected step on the right. */
final class CheckView extends BorderPane implements Page {
    private static final Duration TICK = Duration.millis(100);
    private static final Duration QUIET_TICK = Duration.seconds(1);

    private final RunModel model;
    private final Checklist steps;
    private final DetailPane detail;
    private final Timeline clock;

    CheckView(RunModel model, ViewContext context) {
        this.model = model;
        detail = new DetailPane(model, context);
        getStyleClass().add("check");
        setTop(new VBox(new SavedNote(model, context.words()), new VerdictBanner(model, context, this::showFix)));
        steps = new Checklist(model, context);
        setLeft(steps);
        setCenter(detail);
        clock = new Timeline(new KeyFrame(context.still() ? QUIET_TICK : TICK, _ -> tick()));
        clock.setCycleCount(Animation.INDEFINITE);
        clock.play();
    }

    @Override
    public Node node() {
        return this;
    }

    @Override
    public void takeFocus() {
        steps.takeFocus();
    }

    private void tick() {
        model.tick();
        if (!model.phase().going() || getScene() == null) {
            clock.stop();
        }
    }

    private void showFix() {
        Finding cause = model.report().map(Report::verdict).map(verdict -> verdict.cause()).orElse(null);
        if (cause != null) {
            model.choose(model.row(cause.stage()));
            detail.showFix();
        }
    }
}
