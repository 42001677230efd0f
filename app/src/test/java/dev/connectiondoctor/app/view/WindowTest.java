package dev.connectiondoctor.app.view;

import static dev.connectiondoctor.app.view.Driver.check;
import static dev.connectiondoctor.app.view.Driver.labels;
import static dev.connectiondoctor.app.view.Driver.nameless;
import static dev.connectiondoctor.app.view.Driver.play;
import static dev.connectiondoctor.app.view.Driver.settle;
import static dev.connectiondoctor.app.view.Driver.text;
import static dev.connectiondoctor.app.view.Driver.until;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import dev.connectiondoctor.RunEvent;
import dev.connectiondoctor.app.Samples;
import dev.connectiondoctor.app.ScriptedChecks.ScriptedRun;
import dev.connectiondoctor.app.TestWindow;
import dev.connectiondoctor.app.model.RowState;
import dev.connectiondoctor.app.model.RunModel;
import dev.connectiondoctor.stage.Environment;
import dev.connectiondoctor.stage.Progress;

/** Drives the whole window around an engine that does what the test says. */
@ExtendWith(ApplicationExtension.class)
@Timeout(300)
class WindowTest {
    private final TestWindow window = new TestWindow(Environment.empty(), Platform::runLater, true);

    @Start
    void start(Stage stage) {
        window.show(stage, 900, 600);
    }

    @Test
    void aHealthyLineIsShownAsHealthy(FxRobot robot) throws InterruptedException {
        ScriptedRun run = check(robot, window);
        run.say(Samples.plan());
        settle();
        assertThat(robot.lookup(".stage-row").queryAll()).hasSize(9);
        assertThat(text(robot, "#verdict .verdict-title")).isEqualTo(window.words.of("verdict.running"));

        play(window, run, Samples.healthy());

        assertThat(text(robot, "#verdict .verdict-title")).isEqualTo("Everything works.");
        assertThat(rows(robot)).allMatch(row -> row.row().state() == RowState.PASSED);
        assertThat(rows(robot)).allMatch(row -> row.getAccessibleText().contains("passed"));
        assertThat(robot.lookup(".show-fix").query().isVisible()).isFalse();
    }

    @Test
    void aRunningStageIsShownAsRunning(FxRobot robot) throws InterruptedException {
        ScriptedRun run = check(robot, window);
        run.say(Samples.plan(), new RunEvent.Started(dev.connectiondoctor.stage.Stage.DNS, java.time.Instant.EPOCH));
        settle();

        assertThat(robot.lookup("#row-dns").queryAs(StageRowView.class).getAccessibleText()).contains("running");
        assertThat(robot.lookup("#row-tcp").queryAs(StageRowView.class).getAccessibleText()).contains("waiting");
    }

    @Test
    void aStreamIsDrawnWhileItComesIn(FxRobot robot) throws Exception {
        ScriptedRun run = check(robot, window);
        dev.connectiondoctor.stage.Stage stage = dev.connectiondoctor.stage.Stage.LONG_STREAM;
        run.say(Samples.plan(), new RunEvent.Started(stage, java.time.Instant.EPOCH));
        settle();
        RunModel model = window.model.run().orElseThrow();
        robot.interact(() -> model.choose(model.row(stage)));
        assertThat(robot.lookup("#live-stream").query().isVisible()).as("nothing came yet").isFalse();

        run.say(new RunEvent.Progressed(stage, new Progress("stream",
                Map.of("events", 3, "seconds", 1, "atMs", 800.0, "bytes", 4_096L))));
        until(() -> robot.lookup("#live-stream .stream-chart").tryQuery().isPresent());

        assertThat(robot.lookup("#live-stream .stat-value").queryAllAs(Label.class)).extracting(Label::getText)
                .first()
                .isEqualTo("4.0 KB");

        run.say(new RunEvent.Progressed(stage, Progress.of("stream-again")), new RunEvent.Progressed(stage,
                new Progress("stream", Map.of("events", 3, "seconds", 1, "atMs", 900.0, "bytes", 2_048L))));
        until(() -> labels(robot, "#live-stream .section-title")
                .contains("The answer once more, for comparison (number 2)"));
    }

    @Test
    void whileItRunsTheFooterSaysWhoElseMayBeAsked(FxRobot robot) throws InterruptedException {
        ScriptedRun run = check(robot, window);
        run.say(new RunEvent.Planned(Samples.plan().stages(), List.of("www.example.org", "www.example.net")));
        settle();
        assertThat(labels(robot, ".footer .label")).contains(
                "May ask for comparison: www.example.org, www.example.net");

        play(window, run, Samples.healthy());
        assertThat(labels(robot, ".footer .label")).noneMatch(text -> text.contains("www.example.org"));
    }

    @Test
    void aFailingLineShowsItsCauseAndTheFix(FxRobot robot) throws InterruptedException {
        play(window, check(robot, window), Samples.intercepted());

        assertThat(text(robot, "#verdict .verdict-title")).startsWith("Zscaler opens encrypted traffic");
        assertThat(selected()).isEqualTo("tls");
        robot.type(KeyCode.ENTER);
        settle();
        assertThat(robot.lookup(".tab-pane").queryAs(TabPane.class).getSelectionModel().getSelectedItem().getId())
                .isEqualTo("tab-fix");
        assertThat(labels(robot, ".trial .label")).anyMatch(text -> text.contains("the handshake succeeds"));
    }

    @Test
    void whatIsToBeTypedCanBeCopied(FxRobot robot) throws InterruptedException {
        play(window, check(robot, window), Samples.intercepted());
        robot.type(KeyCode.ENTER);
        settle();
        robot.interact(() -> robot.lookup(".copy-button").queryAllAs(Button.class).forEach(Button::fire));

        assertThat(window.copied).contains("NODE_EXTRA_CA_CERTS=$HOME/corp-root.pem");
    }

    @Test
    void theUserMovesThroughTheStepsByKeyboard(FxRobot robot) throws InterruptedException {
        play(window, check(robot, window), Samples.intercepted());
        robot.interact(() -> robot.lookup("#row-tls").query().requestFocus());
        robot.type(KeyCode.UP);
        assertThat(selected()).isEqualTo("tcp");
        robot.type(KeyCode.HOME);
        assertThat(selected()).isEqualTo("settings");
        robot.type(KeyCode.END);
        assertThat(selected()).isEqualTo("long-stream");
        assertThat(text(robot, ".detail-title")).isEqualTo(window.words.name(
                dev.connectiondoctor.stage.Stage.LONG_STREAM));
    }

    @Test
    void theStepThatExplainsTheMostIsScrolledIntoView(FxRobot robot) throws InterruptedException {
        play(window, check(robot, window), Samples.cut());
        StageRowView row = robot.lookup("#row-long-stream").queryAs(StageRowView.class);
        Node list = robot.lookup(".checklist-scroll").query();
        settle();

        assertThat(list.localToScreen(list.getLayoutBounds()).contains(row.localToScreen(row.getLayoutBounds())))
                .isTrue();
    }

    @Test
    void everyTabOfEveryStageCanBeShown(FxRobot robot) throws InterruptedException {
        play(window, check(robot, window), Samples.cut());
        TabPane tabs = robot.lookup(".tab-pane").queryAs(TabPane.class);
        for (StageRowView row : rows(robot)) {
            for (int tab = 0; tab < tabs.getTabs().size(); tab++) {
                int shown = tab;
                robot.interact(() -> {
                    window.model.run().orElseThrow().choose(row.row());
                    tabs.getSelectionModel().select(shown);
                });
                assertThat(tabs.getSelectionModel().getSelectedItem().getContent()).isNotNull();
            }
        }
    }

    @Test
    void everythingThatCanBeUsedSaysWhatItIs(FxRobot robot) throws InterruptedException {
        assertThat(nameless(robot)).isEmpty();
        play(window, check(robot, window), Samples.intercepted());

        assertThat(nameless(robot)).isEmpty();
    }

    private String selected() {
        return window.model.run().orElseThrow().selectedProperty().get().stage().id();
    }

    private static List<StageRowView> rows(FxRobot robot) {
        return List.copyOf(robot.lookup(".stage-row").queryAllAs(StageRowView.class));
    }
}
