package dev.connectiondoctor.app.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Map;

import javafx.application.Platform;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import dev.connectiondoctor.app.TestWindow;
import dev.connectiondoctor.app.model.LookupModel;
import dev.connectiondoctor.app.model.Place;
import dev.connectiondoctor.app.model.RunModel;
import dev.connectiondoctor.stage.Environment;

/** The dictionary of error texts, by mouse and by keyboard. */
@ExtendWith(ApplicationExtension.class)
@Timeout(300)
class LookupTest {
    private final TestWindow window = new TestWindow(
            new Environment(Map.of("ANTHROPIC_API_KEY", "sk-ant-api03-0123456789"), Path.of(".")),
            Platform::runLater, true);

    @Start
    void start(Stage stage) {
        window.show(stage, 900, 600);
        window.model.go(Place.LOOKUP);
    }

    @Test
    void theListIsAsWideAsTheUserMakesIt(FxRobot robot) throws Exception {
        Driver.until(() -> shows("rejected"));
        Region list = robot.lookup(".lookup-side").queryAs(Region.class);
        assertThat(list.getWidth()).isCloseTo(340, within(5.0));
        // The headless platform does not drag further than a step.
        robot.interact(() -> robot.lookup(".split-pane").queryAs(SplitPane.class).setDividerPositions(0.47));
        Driver.until(() -> list.getWidth() > 410);
        robot.clickOn(".split-pane-divider");
        double chosen = list.getWidth();
        robot.interact(() -> list.getScene().getWindow().setWidth(980));
        Driver.until(() -> list.getScene().getWidth() > 970);
        robot.interact(() -> list.getScene().getRoot().layout());
        assertThat(list.getWidth()).as("in a wider window").isCloseTo(chosen, within(1.0));

        robot.interact(() -> window.model.go(Place.PRACTICE));
        robot.interact(() -> robot.lookup(".shell").queryParent().layout());
        assertThat(robot.lookup(".lookup-side").queryAs(Region.class).getWidth()).as("on other pages")
                .isCloseTo(chosen, within(5.0));
        robot.interact(() -> window.model.go(Place.LOOKUP));
        robot.interact(() -> robot.lookup(".shell").queryParent().layout());
        assertThat(list.getWidth()).as("when it is come back to").isCloseTo(chosen, within(5.0));
    }

    @Test
    void isReadAndSettledByKeyboardAlone(FxRobot robot) throws Exception {
        Driver.until(() -> shows("rejected"));
        assertThat(Driver.focused(robot, "#error-text")).isTrue();
        robot.write("proxy");
        Driver.until(() -> window.model.lookup().rowsProperty().get().size() < 60
                && !window.model.lookup().rowsProperty().get().isEmpty());
        robot.type(KeyCode.DOWN);
        Driver.settle();
        assertThat(Driver.focused(robot, "#lookup-list")).isTrue();
        String first = chosen();
        for (int presses = 0; presses < 12; presses++) {
            robot.type(KeyCode.DOWN);
            Driver.settle();
            assertThat(chosen()).as("no press is lost on the head of a group").isNotEqualTo(first);
            first = chosen();
            assertThat(robot.lookup("#meaning-" + first).tryQuery()).isPresent();
        }
        robot.type(KeyCode.UP);
        Driver.settle();
        assertThat(chosen()).isNotEqualTo(first);
        robot.press(KeyCode.CONTROL).type(KeyCode.F).release(KeyCode.CONTROL);
        Driver.settle();
        assertThat(Driver.focused(robot, "#error-text")).isTrue();
        robot.type(KeyCode.TAB);
        Driver.settle();
        assertThat(Driver.focused(robot, "#lookup-list")).as("Tab leaves the field").isTrue();
        robot.type(KeyCode.ENTER);
        Driver.settle();
        assertThat(Driver.focused(robot, "#lookup-check")).isTrue();
        robot.type(KeyCode.ENTER);
        Driver.settle();

        assertThat(window.model.run().map(RunModel::request)).as("what was found is checked").isPresent();
    }

    @Test
    void aStatusIsAPageOfItsOwnByMouse(FxRobot robot) throws Exception {
        robot.clickOn("#error-text").write("524");
        Driver.until(() -> shows("edge-timeout"));
        assertThat(Driver.text(robot, "#meaning-edge-timeout .lookup-heading")).startsWith("524");
        assertThat(Driver.labels(robot, "#meaning-edge-timeout .prose")).anyMatch(text -> text.contains("Cloudflare"));
        robot.interact(() -> window.model.start().take(dev.connectiondoctor.app.model.Preset.GATEWAY));
        robot.clickOn("#lookup-check");
        Driver.settle();

        assertThat(window.model.placeProperty().get()).as("nothing was found, so it is asked for")
                .isEqualTo(Place.SETUP);
    }

    @Test
    void aPastedLogIsExplainedAtOnce(FxRobot robot) throws Exception {
        String log = "all is well\n".repeat(100_000) + "key sk-ant-0123456789 Error: socket hang up\n";
        robot.interact(() -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(log);
            Clipboard.getSystemClipboard().setContent(content);
            TextArea field = robot.lookup("#error-text").queryAs(TextArea.class);
            field.clear();
            field.paste();
        });
        Driver.until(() -> shows("hang-up"));

        assertThat(Driver.typed(robot, "#error-text").length()).isLessThan(log.length() / 100);
        assertThat(Driver.labels(robot, "#meaning-hang-up .code"))
                .anyMatch(text -> text.contains("socket hang up") && !text.contains("0123456789"));
        assertThat(Driver.labels(robot, "#meaning-hang-up .section-title")).anyMatch(text -> text.contains("100001"));
    }

    @Test
    void everythingSaysWhatItIs(FxRobot robot) throws Exception {
        Driver.until(() -> shows("rejected"));
        assertThat(Driver.nameless(robot)).isEmpty();
        assertThat(robot.lookup(".grouped-cell").queryAllAs(javafx.scene.control.ListCell.class))
                .filteredOn(cell -> !cell.isEmpty())
                .allMatch(cell -> !cell.getAccessibleText().isBlank());
    }

    private boolean shows(String id) {
        return id.equals(chosen());
    }

    private String chosen() {
        LookupModel model = window.model.lookup();
        return model.chosenProperty().get() == null ? "" : model.chosenProperty().get().id();
    }
}
