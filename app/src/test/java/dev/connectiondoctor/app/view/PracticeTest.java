package dev.connectiondoctor.app.view;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.application.Platform;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import dev.connectiondoctor.app.Samples;
import dev.connectiondoctor.app.TestWindow;
import dev.connectiondoctor.app.model.Guess;
import dev.connectiondoctor.app.model.Place;
import dev.connectiondoctor.fault.Culprit;
import dev.connectiondoctor.practice.Scenario;
import dev.connectiondoctor.stage.Environment;

/** Guessing what is wrong with a practice network, by mouse and by keyboard. */
@ExtendWith(ApplicationExtension.class)
@Timeout(300)
class PracticeTest {
    private final TestWindow window = new TestWindow(Environment.empty(), Platform::runLater, true);

    @Start
    void start(Stage stage) {
        window.show(stage, 900, 600);
        window.model.go(Place.PRACTICE);
    }

    @Test
    void aGuessByMouseIsComparedWithTheVerdict(FxRobot robot) throws Exception {
        Scenario inspected = window.model.scenarios().get(1);
        assertThat(robot.lookup(window.words.title(inspected)).tryQuery()).as("not told before").isEmpty();
        robot.clickOn(window.words.story(inspected));
        Driver.settle();
        assertThat(Driver.text(robot, "#practice-story")).isEqualTo(window.words.story(inspected));
        Guess right = Guess.truth(Samples.intercepted());
        choose(robot, "#practice-where", right.where());
        choose(robot, "#practice-who", right.culprit());
        robot.clickOn("#practice-run");
        Driver.settle();
        assertThat(Driver.text(robot, ".target")).doesNotContain(window.words.title(inspected));
        assertThat(Driver.text(robot, "#guess .guess-title")).isEqualTo(window.words.of("guess.yours"));
        window.checks.next().end(Samples.intercepted());
        Driver.until(() -> Driver.text(robot, "#guess .guess-title").contains(window.words.title(inspected)));

        assertThat(Driver.text(robot, "#guess .guess-title")).startsWith(window.words.of("guess.right"));
        assertThat(Driver.text(robot, ".target")).contains(window.words.title(inspected));
        robot.clickOn("#next-network");
        Driver.settle();
        assertThat(window.model.placeProperty().get()).isEqualTo(Place.PRACTICE);
        assertThat(window.model.practice().chosenProperty().get()).isNotEqualTo(inspected);
        assertThat(Driver.text(robot, "#practice-progress")).contains("1 of 5 tried", "1 solved");
    }

    @Test
    void aWrongGuessByKeyboardIsSaidInWords(FxRobot robot) throws Exception {
        robot.press(KeyCode.CONTROL).type(KeyCode.F).release(KeyCode.CONTROL);
        Driver.settle();
        assertThat(Driver.focused(robot, "#practice-filter")).isTrue();
        robot.write("ended yesterday").type(KeyCode.DOWN).type(KeyCode.DOWN).type(KeyCode.UP);
        Driver.settle();
        robot.type(KeyCode.HOME).type(KeyCode.DOWN).type(KeyCode.ENTER);
        Driver.settle();
        assertThat(window.model.practice().chosenProperty().get().name()).isEqualTo("sample-expired");
        assertThat(Driver.focused(robot, "#practice-where")).isTrue();
        robot.type(KeyCode.DOWN);
        Driver.settle();
        assertThat(robot.lookup("#practice-who").query().isDisabled()).as("nobody, where nothing is wrong").isTrue();
        Driver.tabTo(robot, "#practice-run");
        robot.type(KeyCode.ENTER);
        window.checks.next().end(Samples.intercepted());
        Driver.until(() -> window.model.practice().triedCount() == 1);

        assertThat(Driver.text(robot, "#guess .guess-title")).startsWith(window.words.of("guess.wrong"));
        assertThat(robot.lookup("#guess").query().getAccessibleText())
                .contains(window.words.of("practice.nowhere"), window.words.engine("culprit."
                        + Samples.intercepted().verdict().cause().culprit().id()));
        assertThat(window.model.practice().solvedCount()).isZero();
        Driver.tabTo(robot, "#next-network");
        robot.type(KeyCode.ENTER);
        Driver.settle();
        assertThat(window.model.placeProperty().get()).isEqualTo(Place.PRACTICE);
    }

    @Test
    void withoutGuessingEverythingIsTold(FxRobot robot) {
        robot.clickOn("#practice-guess");
        Driver.settle();
        assertThat(robot.lookup(".practice-guess").query().isVisible()).isFalse();
        assertThat(Driver.labels(robot, ".practice-row .lookup-name"))
                .contains(window.words.title(window.model.scenarios().get(1)));
        assertThat(robot.lookup("#practice-title").query().isVisible()).isTrue();
        assertThat(Driver.nameless(robot)).isEmpty();
    }

    @Test
    void everySideCanBeGuessedButTheUnknownOne(FxRobot robot) {
        assertThat(robot.lookup("#practice-who").queryComboBox().getItems()).hasSize(Culprit.values().length - 1);
        assertThat(Driver.nameless(robot)).isEmpty();
    }

    private static <T> void choose(FxRobot robot, String query, T value) {
        ComboBox<T> choice = robot.lookup(query).queryComboBox();
        robot.clickOn(choice);
        robot.interact(() -> {
            choice.setValue(value);
            choice.hide();
        });
    }
}
