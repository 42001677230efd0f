package dev.connectiondoctor.app.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import dev.connectiondoctor.app.Samples;
import dev.connectiondoctor.app.TestWindow;
import dev.connectiondoctor.app.model.CheckRequest;
import dev.connectiondoctor.app.model.Place;
import dev.connectiondoctor.app.model.RunModel.Phase;
import dev.connectiondoctor.net.Scrubber;
import dev.connectiondoctor.report.JsonReport;
import dev.connectiondoctor.report.Report;
import dev.connectiondoctor.stage.Environment;
import dev.connectiondoctor.text.Messages;

/** Saved reports in the window: one alone, and two side by side. */
@ExtendWith(ApplicationExtension.class)
@Timeout(300)
class SavedReportsTest {
    private final TestWindow window = new TestWindow(Environment.empty(), Platform::runLater, true);

    @TempDir Path folder;

    @Start
    void start(Stage stage) {
        window.show(stage, 900, 600);
    }

    @Test
    void isShownAsTheCheckThatItIsOf(FxRobot robot) throws Exception {
        open(robot, saved("a", Samples.intercepted()));
        until(() -> window.model.placeProperty().get() == Place.CHECK);

        assertThat(window.model.run().orElseThrow().request()).isInstanceOf(CheckRequest.Saved.class);
        assertThat(window.model.run().orElseThrow().phase()).isEqualTo(Phase.ENDED);
        assertThat(text(robot, "#verdict .verdict-title")).isNotEmpty();
        assertThat(robot.lookup("#saved-note .label").queryAllAs(Label.class)).first()
                .extracting(Label::getText)
                .asString()
                .startsWith("Saved on ")
                .contains("Connection Doctor 0.1 on Linux");
        assertThat(robot.lookup("#save-report").query().isVisible()).as("it can be saved in another form").isTrue();
    }

    @Test
    void isOpenedByItsKeyAndFromTheBarOfTheFirstPage(FxRobot robot) throws Exception {
        window.chosenReport = saved("a", Samples.intercepted());
        robot.clickOn(".page-title");
        robot.press(KeyCode.SHORTCUT, KeyCode.O).release(KeyCode.O, KeyCode.SHORTCUT);
        until(() -> window.model.placeProperty().get() == Place.CHECK);
        assertThat(robot.lookup("#top-open").query().isVisible()).as("on the first page only").isFalse();

        robot.interact(() -> window.model.back());
        robot.interact(() -> robot.lookup("#top-open").queryButton().fire());
        until(() -> window.model.placeProperty().get() == Place.CHECK);
        assertThat(window.model.run().orElseThrow().request()).isInstanceOf(CheckRequest.Saved.class);
    }

    @Test
    void whatWasReplacedInItIsSaid(FxRobot robot) throws Exception {
        open(robot, saved("a", Samples.intercepted().redacted(List.of("user", "hosts"))));
        until(() -> window.model.placeProperty().get() == Place.CHECK);

        assertThat(robot.lookup("#saved-note .label").queryAllAs(Label.class)).extracting(Label::getText)
                .contains("Pseudonyms stand here for: names of internal hosts, names of users.");
    }

    @Test
    void whatCannotBeOpenedIsSaidInPlace(FxRobot robot) throws Exception {
        robot.clickOn(".page-title");
        Node before = robot.lookup(".start-page").query();
        Node focus = before.getScene().getFocusOwner();
        open(robot, Files.writeString(folder.resolve("letter.txt"), "hello"));
        until(() -> !Driver.note(robot).isEmpty());

        assertThat(Driver.note(robot)).contains("letter.txt", "is not a report of this program");
        assertThat(focus.getAccessibleText()).as("said to a screen reader").isEqualTo(Driver.note(robot));
        assertThat(robot.lookup(".start-page").<Node>query()).isSameAs(before);

        Driver.tabTo(robot, "#notes .button");
        robot.type(KeyCode.ENTER);
        Driver.settle();
        assertThat(Driver.note(robot)).isEmpty();
        assertThat(focus.isFocused()).as("back where it was").isTrue();
    }

    @Test
    void aNoteKeepsNoKeyFromThePage(FxRobot robot) throws Exception {
        robot.clickOn(".page-title");
        robot.interact(() -> window.model.go(Place.COMPARE));
        open(robot, Files.writeString(folder.resolve("letter.txt"), "hello"));
        until(() -> !Driver.note(robot).isEmpty());
        Driver.tabTo(robot, "#notes .button");
        robot.type(KeyCode.ESCAPE);
        Driver.settle();

        assertThat(window.model.placeProperty().get()).isEqualTo(Place.HOME);
        assertThat(Driver.note(robot)).as("elsewhere it matters no longer").isEmpty();
    }

    @Test
    void checkingAgainBeginsWithItsAddress(FxRobot robot) throws Exception {
        open(robot, saved("a", Samples.cut()));
        until(() -> window.model.placeProperty().get() == Place.CHECK);
        robot.interact(() -> window.model.again());

        assertThat(window.model.placeProperty().get()).isEqualTo(Place.SETUP);
        assertThat(window.model.start().addressProperty().get()).isEqualTo("https://api.anthropic.com");
    }

    @Test
    void twoAreComparedSentenceFirst(FxRobot robot) throws Exception {
        robot.interact(() -> window.model.go(Place.COMPARE));
        assertThat(robot.lookup("#choose-a").query().isFocused()).isTrue();
        choose(robot, "#choose-a", saved("healthy", Samples.healthy()));
        choose(robot, "#choose-b", saved("intercepted", Samples.intercepted()));
        until(() -> robot.lookup(".remark").tryQuery().isPresent());

        assertThat(robot.lookup("#slot-a .finding-title").queryAs(Label.class).getText()).isEqualTo("healthy.json");
        assertThat(robot.lookup(".remark-title").queryAllAs(Label.class)).isNotEmpty()
                .allMatch(title -> !title.getText().contains("compare.") && title.getGraphic() != null);
        assertThat(robot.lookup("#compared-long-stream .compare-mark").queryAs(Label.class).getText())
                .startsWith("not compared");
        assertThat(robot.lookup("#compared-tls .compare-mark").queryAs(Label.class).getText()).isEqualTo("different");

        robot.interact(() -> robot.lookup("#compare-swap").queryAs(Button.class).fire());
        assertThat(robot.lookup("#slot-a .finding-title").queryAs(Label.class).getText()).isEqualTo("intercepted.json");
    }

    @Test
    void aFileThatIsNoReportIsSaidAtItsSide(FxRobot robot) throws Exception {
        robot.interact(() -> window.model.go(Place.COMPARE));
        choose(robot, "#choose-b", Files.createFile(folder.resolve("nothing.json")));
        until(() -> robot.lookup("#refused-b").query().isVisible());

        assertThat(text(robot, "#refused-b")).isEqualTo("The file nothing.json is empty.");
        assertThat(robot.lookup("#refused-a").query().isVisible()).isFalse();
    }

    private void choose(FxRobot robot, String button, Path file) {
        window.chosenReport = file;
        robot.interact(() -> robot.lookup(button).queryAs(Button.class).fire());
    }

    private void open(FxRobot robot, Path file) {
        robot.interact(() -> window.model.openReport(file));
    }

    private Path saved(String name, Report report) throws Exception {
        return Files.writeString(folder.resolve(name + ".json"),
                new JsonReport(Messages.in(Locale.ENGLISH), Scrubber.NOTHING).write(report));
    }

    private static String text(FxRobot robot, String query) {
        return robot.lookup(query).queryAs(Labeled.class).getText();
    }

    private static void until(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
