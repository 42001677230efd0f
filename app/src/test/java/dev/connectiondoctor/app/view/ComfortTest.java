package dev.connectiondoctor.app.view;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonType;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import dev.connectiondoctor.app.Samples;
import dev.connectiondoctor.app.ScriptedChecks.ScriptedRun;
import dev.connectiondoctor.app.TestWindow;
import dev.connectiondoctor.app.model.Place;
import dev.connectiondoctor.report.DoctorFacts;
import dev.connectiondoctor.stage.Environment;

/** Light and dark, large and small, and the keys that do something anywhere. */
@ExtendWith(ApplicationExtension.class)
@Timeout(300)
class ComfortTest {
    private final TestWindow window = new TestWindow(Environment.empty(), Platform::runLater, true);

    @Start
    void start(Stage stage) {
        window.show(stage, 900, 600);
    }

    private static MenuItem item(FxRobot robot, String id) {
        return find(robot.lookup("#more-menu").queryAs(MenuButton.class).getItems(), id);
    }

    private static MenuItem find(java.util.List<MenuItem> items, String id) {
        return items.stream()
                .flatMap(one -> java.util.stream.Stream.concat(java.util.stream.Stream.of(one),
                        one instanceof javafx.scene.control.Menu menu
                                ? menu.getItems().stream()
                                : java.util.stream.Stream.empty()))
                .filter(one -> id.equals(one.getId()))
                .findFirst()
                .orElseThrow();
    }

    private static double titleSize(FxRobot robot) {
        return robot.lookup(".page-title").queryAs(Label.class).getFont().getSize();
    }

    @Test
    void theThemeFollowsTheSystemUntilTheUserChooses(FxRobot robot) {
        robot.interact(() -> window.system.set(ColorScheme.DARK));
        assertThat(Application.getUserAgentStylesheet()).contains("dark");
        robot.interact(() -> item(robot, "look-light").fire());
        assertThat(Application.getUserAgentStylesheet()).contains("light");
        robot.interact(() -> window.system.set(ColorScheme.LIGHT));
        robot.interact(() -> window.system.set(ColorScheme.DARK));
        assertThat(Application.getUserAgentStylesheet()).contains("light");

        robot.interact(() -> item(robot, "look-system").fire());
        assertThat(Application.getUserAgentStylesheet()).contains("dark");
    }

    @Test
    void textsGrowAndShrinkByKeyboardWithinTheirBounds(FxRobot robot) {
        robot.clickOn(".page-title");
        assertThat(titleSize(robot)).isEqualTo(22);
        for (int presses = 0; presses < 12; presses++) {
            robot.press(KeyCode.CONTROL).type(KeyCode.EQUALS).release(KeyCode.CONTROL);
        }
        Driver.settle();
        assertThat(titleSize(robot)).isEqualTo(44);
        for (int presses = 0; presses < 12; presses++) {
            robot.press(KeyCode.CONTROL).type(KeyCode.MINUS).release(KeyCode.CONTROL);
        }
        Driver.settle();
        assertThat(titleSize(robot)).isCloseTo(17.6, org.assertj.core.api.Assertions.within(0.01));
        robot.press(KeyCode.CONTROL).type(KeyCode.DIGIT0).release(KeyCode.CONTROL);
        Driver.settle();
        assertThat(titleSize(robot)).isEqualTo(22);
    }

    @Test
    void aCheckThatIsOverIsMadeAgainByItsKey(FxRobot robot) throws InterruptedException {
        robot.clickOn(".page-title");
        robot.type(KeyCode.F5);
        robot.interact(() -> window.model.check());
        ScriptedRun run = window.checks.next();
        Driver.settle();
        assertThat(item(robot, "menu-again").isDisable()).as("while it runs").isTrue();
        run.end(Samples.healthy());
        Driver.settle();
        robot.type(KeyCode.F5);

        assertThat(window.checks.next().options()).isEqualTo(run.options());
    }

    @Test
    void findGoesWhereSomethingCanBeFound(FxRobot robot) {
        robot.clickOn("#choice-practice");
        Driver.settle();
        Driver.tabTo(robot, "#practice-run");
        robot.press(KeyCode.CONTROL).type(KeyCode.F).release(KeyCode.CONTROL);
        Driver.settle();

        assertThat(Driver.focused(robot, "#practice-filter")).isTrue();
    }

    @Test
    void theMenuLeadsEverywhereAndNamesItsKeys(FxRobot robot) {
        robot.interact(() -> item(robot, "menu-lookup").fire());
        assertThat(window.model.placeProperty().get()).isEqualTo(Place.LOOKUP);
        robot.interact(() -> item(robot, "menu-new").fire());
        assertThat(window.model.placeProperty().get()).isEqualTo(Place.SETUP);
        assertThat(item(robot, "menu-again").getAccelerator().getDisplayText()).isEqualTo("F5");
        robot.clickOn("#back");
        Driver.settle();
        assertThat(window.model.placeProperty().get()).isEqualTo(Place.HOME);
    }

    @Test
    void theMenuLeadsToEarlierChecksAndToComparing(FxRobot robot) {
        robot.interact(() -> item(robot, "menu-history").fire());
        assertThat(window.model.placeProperty().get()).isEqualTo(Place.HISTORY);
        assertThat(robot.lookup("#history-filter").tryQuery()).isPresent();
        robot.interact(() -> item(robot, "menu-compare").fire());
        assertThat(window.model.placeProperty().get()).isEqualTo(Place.COMPARE);
        assertThat(robot.lookup("#choose-a").tryQuery()).isPresent();
    }

    @Test
    void whatProgramThisIsIsSaid(FxRobot robot) {
        robot.interact(() -> item(robot, "menu-about").fire());
        Driver.settle();
        DialogPane about = robot.lookup(".dialog-pane").queryAs(DialogPane.class);
        assertThat(about.getHeaderText()).isEqualTo("Connection Doctor");
        assertThat(about.getContentText()).contains(DoctorFacts.programVersion(), "Apache License 2.0");

        robot.interact(() -> ((Button) about.lookupButton(ButtonType.OK)).fire());
        Driver.settle();
        assertThat(robot.lookup(".dialog-pane").tryQuery()).isEmpty();
    }

    @Test
    void theNameIsNeverCut(FxRobot robot) throws InterruptedException {
        robot.interact(() -> window.model.start()
                .addressProperty()
                .set("https://a-very-long-name-of-a-gateway.somewhere-in-a-company.example.com:8443/llm/proxy/v1"));
        robot.interact(() -> window.model.check());
        window.checks.next().end(Samples.intercepted());
        Driver.settle();
        Label name = robot.lookup(".top-bar .name").queryAs(Label.class);

        assertThat(name.getWidth()).isGreaterThanOrEqualTo(name.prefWidth(-1));
        assertThat(robot.lookup("#more-menu").query().localToScene(0, 0).getX()).isLessThan(880);
    }
}
