package dev.connectiondoctor.app.view;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.layout.BorderPane;
import javafx.util.Duration;

import dev.connectiondoctor.app.model.RunModel;
import dev.connectiondoctor.fault.Finding;
import dev.connectiondoctor.report.Report;

/** One check: the verdict above, the steps on the left, the selected step on the right. */
final class CheckView extends BorderPane {
    private static final Duration TICK = Duration.millis(100);

    private final RunModel model;
    private final DetailPane detail;
    private final Timeline clock = new Timeline(new KeyFrame(TICK, _ -> tick()));

    CheckView(RunModel model, ViewContext context) {
        this.model = model;
        detail = new DetailPane(model, context);
        getStyleClass().add("check");
        setTop(new VerdictBanner(model, context.words(), this::showFix));
        setLeft(new Checklist(model, context.words()));
        setCenter(detail);
        clock.setCycleCount(Animation.INDEFINITE);
        clock.play();
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
