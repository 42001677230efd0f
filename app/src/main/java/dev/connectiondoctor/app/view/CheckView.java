package dev.connectiondoctor.app.view;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

import dev.connectiondoctor.app.model.RunModel;
import dev.connectiondoctor.app.model.StageRow;
import dev.connectiondoctor.app.model.WindowModel;
import dev.connectiondoctor.fault.Finding;
import dev.connectiondoctor.report.Report;

/** One check: the verdict above, the steps on the left, the selected step, or everything, on the right. */
final class CheckView extends BorderPane implements Page {
    private static final Duration TICK = Duration.millis(100);
    private static final Duration QUIET_TICK = Duration.seconds(1);

    private final RunModel model;
    private final Checklist steps;
    private final DetailHead head;
    private final DetailPane detail;
    private final WholeScroll whole;
    private final ListAndDetailPage columns;
    private final Timeline clock;

    CheckView(WindowModel window, RunModel model, ViewContext context) {
        this.model = model;
        RunAgain actions = new RunAgain(window, model, context.words());
        detail = new DetailPane(window, model, context);
        head = new DetailHead(model, actions, context.words());
        whole = new WholeScroll(model, context);
        steps = new Checklist(model, actions, context);
        getStyleClass().add("check");
        VBox above = new VBox(new SavedNote(model, context.words()), new VerdictBanner(model, context, this::showFix),
                new GuessCard(window, model, context.words()));
        columns = new ListAndDetailPage(above, steps, right(), window.listWidth());
        setCenter(columns);
        Copyable.serve(this, window, context);
        head.whole().setSelected(model.reading().wholeProperty().get());
        head.whole().selectedProperty().subscribe(this::showWhole);
        Following.on(this, () -> showWhole(head.whole().isSelected()), model.reportProperty());
        Following.on(this, () -> reveal(model.selectedProperty().get()), model.selectedProperty());
        addEventHandler(KeyEvent.KEY_PRESSED, this::press);
        clock = new Timeline(new KeyFrame(context.still() ? QUIET_TICK : TICK, _ -> tick()));
        clock.setCycleCount(Animation.INDEFINITE);
        clock.play();
    }

    private Region right() {
        BorderPane right = Ui.styled(new BorderPane(), "detail");
        right.setTop(head);
        right.setCenter(new StackPane(detail, whole));
        return right;
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

    private void showWhole(boolean shown) {
        model.reading().wholeProperty().set(shown);
        Ui.show(whole, shown);
        Ui.show(detail, !shown);
        if (shown) {
            whole.begin();
        } else {
            whole.end();
        }
    }

    private void reveal(StageRow row) {
        if (head.whole().isSelected()) {
            columns.show(whole.reveal(row));
        }
    }

    private void press(KeyEvent key) {
        if (Shortcuts.FIND.match(key)) {
            head.whole().setSelected(false);
            detail.find();
            columns.showDetail();
            key.consume();
        }
    }

    private void showFix() {
        Finding cause = model.report().map(Report::verdict).map(verdict -> verdict.cause()).orElse(null);
        if (cause != null) {
            head.whole().setSelected(false);
            model.choose(model.row(cause.stage()));
            detail.showFix();
            columns.showDetail();
        }
    }
}
