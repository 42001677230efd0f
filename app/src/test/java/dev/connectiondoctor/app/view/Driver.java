package dev.connectiondoctor.app.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;

import org.controlsfx.control.NotificationPane;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

import dev.connectiondoctor.app.Samples;
import dev.connectiondoctor.app.ScriptedChecks.ScriptedRun;
import dev.connectiondoctor.app.TestWindow;
import dev.connectiondoctor.app.model.RunModel;
import dev.connectiondoctor.app.model.RunModel.Phase;
import dev.connectiondoctor.report.Report;

/** What tests of every page do with the window. */
final class Driver {
    private Driver() {}

    static void settle() {
        WaitForAsyncUtils.waitForFxEvents();
    }

    static void until(Callable<Boolean> reached) throws TimeoutException {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, reached);
        settle();
    }

    /** Begins a check. The click is for the headless platform, whose robot sends keys to the window that was clicked last. */
    static ScriptedRun check(FxRobot robot, TestWindow window) throws InterruptedException {
        robot.clickOn(".page-title");
        robot.interact(() -> window.model.check());
        return window.checks.next();
    }

    static void play(TestWindow window, ScriptedRun run, Report report) {
        Samples.events(report).forEach(run::say);
        run.end().complete(report);
        await(window, Phase.ENDED);
    }

    /** Events come on the thread of the test, so they are in the window's queue already. */
    static void await(TestWindow window, Phase phase) {
        settle();
        while (window.model.run().map(RunModel::phase).orElse(phase) != phase) {
            settle();
        }
    }

    static String text(FxRobot robot, String query) {
        return robot.lookup(query).queryAs(Label.class).getText();
    }

    static String typed(FxRobot robot, String query) {
        return robot.lookup(query).queryAs(TextInputControl.class).getText();
    }

    /** What the window says at its foot now; empty for nothing. */
    static String note(FxRobot robot) {
        return robot.lookup("#notes")
                .tryQueryAs(NotificationPane.class)
                .filter(NotificationPane::isShowing)
                .map(NotificationPane::getText)
                .orElse("");
    }

    static List<String> labels(FxRobot robot, String query) {
        return robot.lookup(query).queryAllAs(Label.class).stream().map(Label::getText).toList();
    }

    static boolean focused(FxRobot robot, String query) {
        return robot.lookup(query).query().isFocused();
    }

    /** Goes on with the Tab key until the focus is where it is wanted, as somebody without a mouse does. */
    static void tabTo(FxRobot robot, String query) {
        for (int presses = 0; presses < 60 && !focused(robot, query); presses++) {
            robot.type(KeyCode.TAB);
            settle();
        }
        assertThat(focused(robot, query)).as("reached by the Tab key: " + query).isTrue();
    }

    /** What can be used and does not say what it is. */
    static List<Node> nameless(FxRobot robot) {
        return robot.lookup((Node node) -> node.isFocusTraversable() && node.isVisible())
                .queryAll()
                .stream()
                .filter(node -> !(node instanceof TabPane))
                .filter(node -> node.getAccessibleText() == null || node.getAccessibleText().isBlank())
                .filter(node -> !(node instanceof Labeled labeled && !labeled.getText().isBlank()))
                .toList();
    }
}
