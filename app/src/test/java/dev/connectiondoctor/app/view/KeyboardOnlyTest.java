package dev.connectiondoctor.app.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import javafx.application.Platform;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import dev.connectiondoctor.app.Samples;
import dev.connectiondoctor.app.ScriptedChecks.ScriptedRun;
import dev.connectiondoctor.app.TestWindow;
import dev.connectiondoctor.app.model.RunModel.Phase;
import dev.connectiondoctor.stage.Environment;

/** From the window's first page to a fix that is on the disk, without a mouse. */
@ExtendWith(ApplicationExtension.class)
@Timeout(300)
class KeyboardOnlyTest {
    private final TestWindow window = new TestWindow(
            new Environment(Map.of("ANTHROPIC_API_KEY", "sk-ant-api03-0123456789"), Path.of(".")), Platform::runLater,
            true);
    private Stage stage;

    @Start
    void start(Stage shown) {
        stage = shown;
        window.show(shown, 900, 600);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-Hans"})
    void whatWasFoundIsCheckedAndTheFixIsSaved(String language, FxRobot robot, @TempDir Path folder) throws Exception {
        begin(robot, language);
        assertThat(Driver.focused(robot, "#check-found")).isTrue();
        robot.type(KeyCode.ENTER);
        fail(window.checks.next());

        robot.type(KeyCode.ENTER);
        Driver.settle();
        window.chosenFile = folder.resolve("root.pem");
        Driver.tabTo(robot, ".save-file");
        robot.type(KeyCode.SPACE);
        Driver.until(() -> Files.exists(window.chosenFile));
        assertThat(window.chosenFile).hasContent(Samples.rootPem());

        Driver.tabTo(robot, ".copy-button");
        robot.type(KeyCode.ENTER);
        Driver.settle();
        assertThat(window.copied).hasSize(1);
        assertThat(robot.lookup(".copy-button").queryButton().getAccessibleText()).as("said to a screen reader")
                .isEqualTo(Driver.note(robot))
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-Hans"})
    void aServiceIsSetUpAndChecked(String language, FxRobot robot) throws Exception {
        begin(robot, language);
        Driver.tabTo(robot, "#choice-gateway");
        robot.type(KeyCode.ENTER);
        Driver.settle();
        Driver.tabTo(robot, "#address");
        robot.write("https://gw.example.com/v1", 0);
        Driver.tabTo(robot, "#key");
        robot.write("sk-or-0123456789", 0);
        robot.type(KeyCode.ENTER);
        Driver.settle();
        Driver.tabTo(robot, "#check");
        robot.type(KeyCode.ENTER);
        ScriptedRun run = window.checks.next();

        assertThat(run.options().endpoint().base().url()).isEqualTo("https://gw.example.com/v1");
        assertThat(run.options().endpoint().key()).isNotNull();
    }

    /** The window has the keyboard, and nothing was pressed. */
    private void begin(FxRobot robot, String language) {
        robot.interact(() -> {
            window.languages.choose(language);
            stage.requestFocus();
        });
        Driver.settle();
    }

    private void fail(ScriptedRun run) {
        Samples.events(Samples.intercepted()).forEach(run::say);
        run.end().complete(Samples.intercepted());
        while (window.model.run().orElseThrow().phase() != Phase.ENDED) {
            Driver.settle();
        }
        Driver.settle();
    }
}
