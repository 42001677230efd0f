package dev.connectiondoctor.app.view;

import static dev.connectiondoctor.app.view.Driver.check;
import static dev.connectiondoctor.app.view.Driver.play;
import static dev.connectiondoctor.app.view.Driver.settle;
import static dev.connectiondoctor.app.view.Driver.until;
import static org.assertj.core.api.Assertions.assertThat;

import javafx.application.Platform;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import dev.connectiondoctor.app.Samples;
import dev.connectiondoctor.app.TestWindow;
import dev.connectiondoctor.stage.Environment;

/** The data of a step is searched and copied. */
@ExtendWith(ApplicationExtension.class)
@Timeout(60)
class RawPaneTest {
    private final TestWindow window = new TestWindow(Environment.empty(), Platform::runLater, true);

    @Start
    void start(javafx.stage.Stage stage) {
        window.show(stage, 900, 600);
    }

    @Test
    void theDataIsSearched(FxRobot robot) throws Exception {
        play(window, check(robot, window), Samples.intercepted());
        robot.press(KeyCode.SHORTCUT, KeyCode.F).release(KeyCode.F, KeyCode.SHORTCUT);
        until(() -> !raw(robot).getItems().isEmpty());
        assertThat(tabs(robot).getSelectionModel().getSelectedItem().getId()).isEqualTo("tab-raw");
        assertThat(robot.lookup("#find").query().isFocused()).isTrue();
        robot.write("ZSCALER");
        settle();
        String first = count(robot);
        assertThat(first).startsWith("1 of ");
        robot.type(KeyCode.ENTER);
        assertThat(count(robot)).startsWith("2 of ");
        robot.press(KeyCode.SHIFT, KeyCode.ENTER).release(KeyCode.ENTER, KeyCode.SHIFT);
        assertThat(count(robot)).isEqualTo(first);
        robot.interact(() -> robot.lookup("#find-previous").queryButton().fire());
        assertThat(count(robot)).doesNotStartWith("1 of ");
        robot.interact(() -> robot.lookup("#find").queryAs(TextInputControl.class).setText("no such thing"));
        assertThat(count(robot)).isEqualTo("Not found");
        robot.interact(() -> robot.lookup("#find").query().requestFocus());
        robot.type(KeyCode.ESCAPE);
        assertThat(robot.lookup("#find").queryAs(TextInputControl.class).getText()).isEmpty();
        assertThat(window.model.run()).as("it did not leave the page").isPresent();
    }

    @Test
    void rowsOfTheDataAreCopied(FxRobot robot) throws Exception {
        play(window, check(robot, window), Samples.intercepted());
        robot.interact(() -> tabs(robot).getSelectionModel().select(3));
        until(() -> !raw(robot).getItems().isEmpty());
        robot.interact(() -> {
            raw(robot).requestFocus();
            raw(robot).getSelectionModel().selectRange(0, 2);
        });
        robot.press(KeyCode.SHORTCUT, KeyCode.C).release(KeyCode.C, KeyCode.SHORTCUT);
        settle();

        assertThat(window.copied.getFirst().lines()).hasSize(2).first().isEqualTo("{");
    }

    @Test
    void escapeInTheRowsLeavesThePage(FxRobot robot) throws Exception {
        play(window, check(robot, window), Samples.intercepted());
        robot.interact(() -> tabs(robot).getSelectionModel().select(3));
        until(() -> !raw(robot).getItems().isEmpty());
        robot.interact(() -> raw(robot).requestFocus());
        robot.type(KeyCode.ESCAPE);
        settle();

        assertThat(window.model.run()).isEmpty();
    }

    private static TabPane tabs(FxRobot robot) {
        return robot.lookup(".tab-pane").queryAs(TabPane.class);
    }

    private static ListView<?> raw(FxRobot robot) {
        return robot.lookup(".raw").queryAs(ListView.class);
    }

    private static String count(FxRobot robot) {
        settle();
        return robot.lookup("#find-count").queryAs(Label.class).getText();
    }
}
