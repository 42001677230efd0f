package dev.connectiondoctor.app.view;

import static dev.connectiondoctor.app.view.Driver.check;
import static dev.connectiondoctor.app.view.Driver.labels;
import static dev.connectiondoctor.app.view.Driver.play;
import static dev.connectiondoctor.app.view.Driver.settle;
import static dev.connectiondoctor.app.view.Driver.until;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TabPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import dev.connectiondoctor.app.Samples;
import dev.connectiondoctor.app.ScriptedChecks.ScriptedRun;
import dev.connectiondoctor.app.TestWindow;
import dev.connectiondoctor.app.model.Outgoing;
import dev.connectiondoctor.app.model.Place;
import dev.connectiondoctor.report.Addressee;
import dev.connectiondoctor.stage.Environment;
import dev.connectiondoctor.stage.Stage;

/** The ways out, and trying them. */
@ExtendWith(ApplicationExtension.class)
@Timeout(300)
class FixPaneTest {
    private final TestWindow window = new TestWindow(Environment.empty(), Platform::runLater, true);

    @Start
    void start(javafx.stage.Stage stage) {
        window.show(stage, 900, 600);
    }

    @Test
    void aFixIsTriedWhenAskedFor(FxRobot robot) throws Exception {
        ScriptedRun trial = tried(robot);
        assertThat(trial.options().only()).containsExactly(Stage.TLS);
        assertThat(proofs(robot)).contains("Trying it, up to “Secure the line (TLS)”…");
        trial.end().complete(Samples.intercepted());
        until(() -> button(robot).getText().equals("Try once more"));

        assertThat(proofs(robot)).anyMatch(text -> text.startsWith("Proven once more, just now"));
        assertThat(window.model.run().orElseThrow().report()).contains(Samples.intercepted());
    }

    @Test
    void aTrialThatSaysNothingIsNoProof(FxRobot robot) throws Exception {
        tried(robot).end().complete(Samples.healthy());
        until(() -> button(robot).getText().equals("Try once more"));

        assertThat(proofs(robot)).anyMatch(text -> text.startsWith("The trial did not get far enough to say."));
    }

    @Test
    void aTrialCanBeStopped(FxRobot robot) throws Exception {
        ScriptedRun trial = tried(robot);
        robot.interact(() -> button(robot).fire());
        until(() -> proofs(robot).contains("The trial was stopped."));

        assertThat(trial.end().join().complete()).isFalse();
    }

    @Test
    void leavingThePageEndsTheTrial(FxRobot robot) throws Exception {
        ScriptedRun trial = tried(robot);
        robot.interact(() -> window.model.go(Place.HOME));

        assertThat(trial.end().join().complete()).isFalse();
    }

    @Test
    void whatOnlyOthersCanDoCannotBeTried(FxRobot robot) throws InterruptedException {
        play(window, check(robot, window), Samples.cut());
        robot.type(KeyCode.ENTER);
        settle();

        assertThat(robot.lookup(".fix").queryAll()).isNotEmpty();
        assertThat(robot.lookup(".try-fix").tryQuery()).isEmpty();
    }

    @Test
    void theSystemAndTheToolAreRemembered(FxRobot robot) throws InterruptedException {
        fixes(robot);
        robot.interact(() -> system(robot).setValue("windows"));
        robot.interact(() -> robot.lookup("#fix-tool-git").queryAs(ToggleButton.class).fire());
        robot.interact(() -> window.model.again());
        play(window, window.checks.next(), Samples.intercepted());
        robot.type(KeyCode.ENTER);
        settle();

        assertThat(system(robot).getValue()).isEqualTo("windows");
        assertThat(robot.lookup("#fix-tool-git").queryAs(ToggleButton.class).isSelected()).isTrue();
        robot.interact(() -> robot.lookup("#fix-tool-claude-code").queryAs(ToggleButton.class).fire());
        settle();
        assertThat(robot.lookup(".copy-box .code").queryAllAs(Label.class)).extracting(Label::getText)
                .anyMatch(text -> text.startsWith("setx NODE_EXTRA_CA_CERTS"));
    }

    @Test
    void aFixIsTriedWithoutScrollingInASmallWindow(FxRobot robot) throws InterruptedException {
        fixes(robot);
        robot.interact(() -> robot.lookup(".shell").queryParent().layout());
        Bounds seen = robot.lookup(".detail .tab-scroll")
                .queryAllAs(ScrollPane.class)
                .stream()
                .filter(ScrollPane::isVisible)
                .filter(pane -> pane.lookup(".fix-trial") != null)
                .map(pane -> pane.localToScreen(pane.getLayoutBounds()))
                .findFirst()
                .orElseThrow();

        assertThat(seen.contains(button(robot).localToScreen(button(robot).getLayoutBounds()))).isTrue();
    }

    @Test
    void whoseFaultItIsIsWrittenTo(FxRobot robot) throws Exception {
        fixes(robot);
        assertThat(robot.lookup("#write-support").tryQuery()).as("nothing is theirs").isEmpty();
        robot.interact(() -> robot.lookup("#write-it").queryButton().fire());
        until(() -> robot.lookup("#send-copy").tryQuery().isPresent());

        Outgoing outgoing = window.model.outgoingProperty().get();
        assertThat(outgoing.form()).isEqualTo(new Outgoing.Form.Mail(Addressee.IT));
        assertThat(labels(robot, ".send-letter .label")).anyMatch(text -> text.contains("api.anthropic.com:443"));
    }

    @Test
    void whereNothingIsWrongNobodyIsWrittenTo(FxRobot robot) throws InterruptedException {
        play(window, check(robot, window), Samples.healthy());
        robot.interact(() -> robot.lookup(".tab-pane").queryAs(TabPane.class).getSelectionModel().select(1));
        settle();

        assertThat(robot.lookup(".letter-offer").tryQuery()).isEmpty();
    }

    private ScriptedRun tried(FxRobot robot) throws InterruptedException {
        fixes(robot);
        robot.interact(() -> robot.lookup("#fix-tool-claude-code").queryAs(ToggleButton.class).fire());
        settle();
        robot.interact(() -> button(robot).fire());
        ScriptedRun trial = window.checks.next();
        settle();
        return trial;
    }

    /** The one above all steps. */
    private static Button button(FxRobot robot) {
        return robot.lookup(".fix-trial .try-fix").queryButton();
    }

    private void fixes(FxRobot robot) throws InterruptedException {
        play(window, check(robot, window), Samples.intercepted());
        robot.type(KeyCode.ENTER);
        settle();
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<String> system(FxRobot robot) {
        return robot.lookup("#fix-os").queryAs(ComboBox.class);
    }

    private static List<String> proofs(FxRobot robot) {
        return robot.lookup(".fix-trial .trial .label")
                .queryAllAs(Label.class)
                .stream()
                .map(Label::getText)
                .toList();
    }
}
