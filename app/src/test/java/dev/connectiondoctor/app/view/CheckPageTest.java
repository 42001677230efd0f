package dev.connectiondoctor.app.view;

import static dev.connectiondoctor.app.view.Driver.await;
import static dev.connectiondoctor.app.view.Driver.check;
import static dev.connectiondoctor.app.view.Driver.labels;
import static dev.connectiondoctor.app.view.Driver.play;
import static dev.connectiondoctor.app.view.Driver.settle;
import static dev.connectiondoctor.app.view.Driver.until;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;

import javafx.application.Platform;
import javafx.scene.AccessibleAction;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitMenuButton;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;

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
import dev.connectiondoctor.app.model.RunModel.Phase;
import dev.connectiondoctor.app.model.RunModel;
import dev.connectiondoctor.report.Report;
import dev.connectiondoctor.stage.Environment;
import dev.connectiondoctor.stage.Stage;

/** The page of a check, beyond what is seen at first. */
@ExtendWith(ApplicationExtension.class)
@Timeout(300)
class CheckPageTest {
    private final TestWindow window = new TestWindow(Environment.empty(), Platform::runLater, true);

    @Start
    void start(javafx.stage.Stage stage) {
        window.show(stage, 900, 600);
    }

    @Test
    void oneStepIsRunAgain(FxRobot robot) throws InterruptedException {
        play(window, check(robot, window), Samples.intercepted());
        SplitMenuButton again = robot.lookup("#run-again").queryAs(SplitMenuButton.class);
        assertThat(again.getAccessibleText()).isEqualTo("Run this step again");
        robot.interact(again::fire);
        ScriptedRun part = window.checks.next();
        settle();
        assertThat(robot.lookup("#run-again").query().isVisible()).as("while it is going on").isFalse();
        assertThat(part.options().only()).containsExactly(Stage.TLS);

        play(window, part, Samples.only(Stage.TLS));
        assertThat(labels(robot, "#verdict .label")).contains("Only run: Secure the line (TLS)",
                "Everything works as far as it was checked.");
        assertThat(robot.lookup("#row-models").queryAs(StageRowView.class).getAccessibleText()).contains("not tried");
    }

    @Test
    void whatFailedIsRunAgain(FxRobot robot) throws InterruptedException {
        play(window, check(robot, window), Samples.intercepted());
        MenuItem failed = robot.lookup("#run-again").queryAs(SplitMenuButton.class).getItems().getLast();
        robot.interact(failed::fire);

        assertThat(window.checks.next().options().only())
                .containsExactlyInAnyOrderElementsOf(EnumSet.range(Stage.TLS, Stage.LONG_STREAM));
    }

    @Test
    void aHealthyLineHasNothingThatFailed(FxRobot robot) throws InterruptedException {
        play(window, check(robot, window), Samples.healthy());

        assertThat(robot.lookup("#run-again").queryAs(SplitMenuButton.class).getItems().getLast().isDisable())
                .isTrue();
    }

    @Test
    void whatIsReadStaysWhereItIsWhenTheCheckEnds(FxRobot robot) throws InterruptedException {
        Report report = Samples.intercepted();
        List<RunEvent> events = Samples.events(report);
        ScriptedRun run = check(robot, window);
        events.subList(0, events.size() - 2).forEach(run::say);
        settle();
        RunModel model = window.model.run().orElseThrow();
        robot.interact(() -> {
            model.choose(model.row(Stage.TLS));
            tabs(robot).getSelectionModel().select(2);
        });
        ScrollPane pane = (ScrollPane) tabs(robot).getSelectionModel().getSelectedItem().getContent();
        robot.interact(() -> pane.setVvalue(0.5));
        Node before = pane.getContent();
        events.subList(events.size() - 2, events.size()).forEach(run::say);
        run.end().complete(report);
        await(window, Phase.ENDED);

        assertThat(pane.getContent()).as("it was made anew").isNotSameAs(before);
        assertThat(pane.getVvalue()).isBetween(0.4, 0.6);
        assertThat(model.selectedProperty().get().stage()).isEqualTo(Stage.TLS);
    }

    @Test
    void anotherStepIsReadFromItsTop(FxRobot robot) throws InterruptedException {
        play(window, check(robot, window), Samples.intercepted());
        RunModel model = window.model.run().orElseThrow();
        robot.interact(() -> tabs(robot).getSelectionModel().select(2));
        ScrollPane pane = (ScrollPane) tabs(robot).getSelectionModel().getSelectedItem().getContent();
        robot.interact(() -> {
            pane.setVvalue(1);
            model.choose(model.row(Stage.TCP));
        });

        assertThat(pane.getVvalue()).isZero();
    }

    @Test
    void anyCardIsCopiedByKeyboard(FxRobot robot) throws Exception {
        play(window, check(robot, window), Samples.intercepted());
        robot.interact(() -> tabs(robot).getSelectionModel().select(2));
        settle();
        Node card = robot.lookup(".certificate").query();
        robot.interact(card::requestFocus);
        robot.press(KeyCode.SHORTCUT, KeyCode.C).release(KeyCode.C, KeyCode.SHORTCUT);
        until(() -> !window.copied.isEmpty());

        assertThat(window.copied).hasSize(1);
        assertThat(window.copied.getFirst()).startsWith("api.anthropic.com\n").contains("SHA-256\t");
        assertThat(window.copied.getFirst()).as("the words of buttons").doesNotContain("Copy PEM");
        assertThat(Driver.note(robot)).isEqualTo("Copied");
        assertThat(card.getAccessibleText()).as("said to a screen reader").isEqualTo("Copied");
        until(() -> Driver.note(robot).isEmpty());
        assertThat(card.getAccessibleText()).as("itself again").startsWith("api.anthropic.com\n");
    }

    @Test
    void theVerdictIsACardLikeOthers(FxRobot robot) throws Exception {
        play(window, check(robot, window), Samples.intercepted());
        Driver.tabTo(robot, "#verdict");
        assertThat(robot.lookup("#verdict").query().getAccessibleText()).as("with whose side it is on, and how sure")
                .contains("Certain", labels(robot, "#verdict Label.chip").getFirst());
        robot.press(KeyCode.SHORTCUT, KeyCode.C).release(KeyCode.C, KeyCode.SHORTCUT);
        until(() -> !window.copied.isEmpty());

        assertThat(window.copied.getFirst()).startsWith("Zscaler opens encrypted traffic")
                .contains("Certain")
                .doesNotContain("Show the fix");
        robot.type(KeyCode.ENTER);
        settle();
        assertThat(tabs(robot).getSelectionModel().getSelectedItem().getId()).as("the main button is one key away")
                .isEqualTo("tab-fix");
    }

    @Test
    void howSureItIsIsExplainedByKeyboard(FxRobot robot) throws Exception {
        play(window, check(robot, window), Samples.intercepted());
        Driver.tabTo(robot, "#verdict .help");
        Node help = robot.lookup("#verdict .help").query();
        assertThat(help.getAccessibleText()).isEqualTo("Certain: how sure this is");
        robot.type(KeyCode.ENTER);
        settle();
        assertThat(robot.lookup(".help-text").queryAs(Label.class).getText()).startsWith("Measured here");
        assertThat(help.getAccessibleText()).as("said to a screen reader").startsWith("Measured here");

        robot.type(KeyCode.ESCAPE);
        settle();
        assertThat(robot.lookup(".help-text").tryQuery()).isEmpty();
        assertThat(help.isFocused()).isTrue();
        assertThat(help.getAccessibleText()).isEqualTo("Certain: how sure this is");
        assertThat(window.model.run()).as("the page is not left").isPresent();
        robot.type(KeyCode.SPACE);
        settle();
        assertThat(robot.lookup(".help-text").tryQuery()).isPresent();
        robot.type(KeyCode.TAB);
        settle();
        assertThat(robot.lookup(".help-text").tryQuery()).as("gone with the focus").isEmpty();
    }

    @Test
    void whatIsCopiedFromCardsNamesNobody(FxRobot robot) throws Exception {
        Report report = Samples.named(Samples.intercepted(), "https://gw.quill.internal/v1",
                "/home/quillfeather/roots.pem");
        play(window, check(robot, window), report);
        robot.interact(() -> robot.lookup("#whole").query().executeAccessibleAction(AccessibleAction.FIRE));
        until(() -> labels(robot, "#whole-page .label").contains("gw.quill.internal"));
        Node card = robot.lookup("#whole-page .copyable")
                .lookup((Node node) -> Copyable.text(node).contains("gw.quill.internal"))
                .query();
        robot.interact(card::requestFocus);
        robot.press(KeyCode.SHORTCUT, KeyCode.C).release(KeyCode.C, KeyCode.SHORTCUT);
        until(() -> !window.copied.isEmpty());

        assertThat(window.copied.getFirst()).contains("host-1.internal").doesNotContain("quill");
    }

    @Test
    void everythingIsOnOnePage(FxRobot robot) throws Exception {
        play(window, check(robot, window), Samples.intercepted());
        robot.interact(() -> robot.lookup("#whole").query().executeAccessibleAction(AccessibleAction.FIRE));
        until(() -> robot.lookup("#whole-long-stream").tryQuery().isPresent());

        List<String> words = labels(robot, "#whole-page .label");
        assertThat(words).contains("What was checked", "api.anthropic.com",
                "SHA-256");
        List<String> titles = labels(robot, "#whole-page .section-title");
        assertThat(titles).as("first what IT asks for")
                .startsWith("Hosts and ports to allow", "What the network showed",
                        "Certificates that were shown", "What was checked");
        assertThat(words).contains("443", "Addresses of the service, as seen here");
        assertThat(words).contains("5. Secure the line (TLS): problem, 94 ms", "9. Long streaming prompt: not tried");
        robot.interact(() -> robot.lookup("#whole").query().executeAccessibleAction(AccessibleAction.FIRE));
        assertThat(robot.lookup("#whole-page").query().isVisible()).isFalse();
    }

    @Test
    void theVerdictComesWhereItsPlaceWasKept(FxRobot robot) throws InterruptedException {
        ScriptedRun run = check(robot, window);
        List<RunEvent> events = Samples.events(Samples.intercepted());
        events.subList(0, 4).forEach(run::say);
        settle();
        double before = top(robot);
        events.subList(4, events.size()).forEach(run::say);
        run.end().complete(Samples.intercepted());
        await(window, Phase.ENDED);

        assertThat(top(robot)).isEqualTo(before);
    }

    private static double top(FxRobot robot) {
        robot.interact(() -> robot.lookup(".shell").queryParent().layout());
        return robot.lookup(".detail").query().localToScene(0, 0).getY();
    }

    private static TabPane tabs(FxRobot robot) {
        return robot.lookup(".tab-pane").queryAs(TabPane.class);
    }
}
