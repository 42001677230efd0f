package dev.connectiondoctor.app.view;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.application.Platform;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import dev.connectiondoctor.app.SampleKeyRing;
import dev.connectiondoctor.app.TestWindow;
import dev.connectiondoctor.app.model.Remembered;
import dev.connectiondoctor.stage.Environment;
import dev.connectiondoctor.target.ApiKey;

/** The key is typed, put right, hidden and kept. */
@ExtendWith(ApplicationExtension.class)
@Timeout(60)
class KeyFieldTest {
    private final SampleKeyRing ring = new SampleKeyRing();
    private final TestWindow window = new TestWindow(Environment.empty(), Platform::runLater, true,
            Remembered.nothing(), ring);

    @Start
    void start(Stage stage) {
        window.show(stage, 900, 600);
    }

    @Test
    void aKeyIsCleanedAndToldFromThoseOfOthers(FxRobot robot) {
        robot.clickOn("#choice-anthropic");
        Driver.settle();
        robot.interact(() -> window.model.start().keyProperty().set("Bearer gsk_0123456789"));
        assertThat(Driver.text(robot, "#key-advice")).contains("Bearer");
        robot.clickOn("#key-advice-correct");
        assertThat(window.model.start().keyProperty().get()).isEqualTo("gsk_0123456789");
        assertThat(Driver.text(robot, "#key-advice")).contains("Groq", "Anthropic");
        robot.clickOn("#key-advice-correct");

        assertThat(Driver.typed(robot, "#address")).isEqualTo("https://api.groq.com/openai/v1");
    }

    @Test
    void theKeyIsHiddenUntilAskedFor(FxRobot robot) {
        robot.clickOn("#choice-anthropic");
        Driver.settle();
        robot.clickOn("#key").write("sk-secret");
        assertThat(robot.lookup("#key-open").query().isVisible()).isFalse();
        robot.clickOn("#key-show");
        Driver.settle();

        assertThat(Driver.typed(robot, "#key-open")).isEqualTo("sk-secret");
        assertThat(robot.lookup("#key-open").query().isVisible()).isTrue();
        assertThat(robot.lookup("#key").query().isVisible()).isFalse();
    }

    @Test
    void aKeyIsKeptOnlyWhenAskedForAndUsedWithoutBeingShown(FxRobot robot) throws Exception {
        robot.clickOn("#choice-anthropic");
        Driver.settle();
        robot.clickOn("#key").write("sk-ant-0123456789");
        assertThat(ring.keys).isEmpty();
        robot.clickOn("#key-keep");
        Driver.until(() -> Driver.text(robot, "#key-outcome").equals("Kept."));
        assertThat(ring.keys).containsEntry("https://api.anthropic.com", new ApiKey("sk-ant-0123456789"));

        robot.interact(() -> window.model.start().keyProperty().set(""));
        robot.clickOn("#key-use");
        Driver.until(() -> Driver.text(robot, "#key-outcome").startsWith("Taken"));
        assertThat(window.model.start().keyProperty().get()).isEmpty();
        robot.clickOn("#next");
        Driver.settle();
        assertThat(Driver.text(robot, "#setup-summary")).contains("sk-ant-…").doesNotContain("0123456789");
        robot.clickOn("#check");
        assertThat(window.checks.next().options().endpoint().key()).isEqualTo(new ApiKey("sk-ant-0123456789"));
    }
}
