package dev.connectiondoctor.app.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import dev.connectiondoctor.Options;
import dev.connectiondoctor.app.SampleKeyRing;
import dev.connectiondoctor.app.Samples;
import dev.connectiondoctor.app.TestWindow;
import dev.connectiondoctor.app.model.Place;
import dev.connectiondoctor.app.model.Preset;
import dev.connectiondoctor.app.model.Remembered;
import dev.connectiondoctor.app.model.SetupModel.Step;
import dev.connectiondoctor.stage.Depth;
import dev.connectiondoctor.stage.Environment;
import dev.connectiondoctor.target.ApiKey;
import dev.connectiondoctor.target.FoundOnThisComputer;

/** From a kind of service to its check, by mouse and by keyboard. */
@ExtendWith(ApplicationExtension.class)
@Timeout(300)
class SetupTest {
    private final SampleKeyRing ring = new SampleKeyRing();
    private final TestWindow window = new TestWindow(Environment.empty(), Platform::runLater, true,
            Remembered.nothing(), ring);

    @Start
    void start(Stage stage) {
        window.show(stage, 900, 600);
    }

    private Step step() {
        return window.model.setup().stepProperty().get();
    }

    @Test
    void theMouseLeadsFromACardToTheCheck(FxRobot robot) throws InterruptedException {
        robot.clickOn("#choice-gateway");
        Driver.settle();
        robot.clickOn("#gateway-crazyrouter");
        assertThat(Driver.typed(robot, "#address")).isEqualTo("https://crazyrouter.com/v1");
        robot.clickOn("#key").write("sk-0123456789");
        robot.clickOn("#next");
        Driver.settle();
        assertThat(Driver.text(robot, "#setup-summary")).contains("https://crazyrouter.com/v1")
                .doesNotContain("sk-0123");
        robot.clickOn("#depth-quick");
        robot.clickOn("#check");

        Options options = window.checks.next().options();
        assertThat(options.endpoint().base().url()).isEqualTo("https://crazyrouter.com/v1");
        assertThat(options.endpoint().key()).isEqualTo(new ApiKey("sk-0123456789"));
        assertThat(options.depth()).isEqualTo(Depth.QUICK);
    }

    @Test
    void theKeyboardAloneLeadsFromTheFirstQuestionToTheCheckAndBack(FxRobot robot) throws InterruptedException {
        robot.clickOn(".page-title");
        robot.interact(() -> window.model.setUpAnew());
        robot.type(KeyCode.RIGHT, KeyCode.RIGHT);
        assertThat(window.model.start().presetProperty().get()).isEqualTo(Preset.GATEWAY);
        robot.type(KeyCode.ENTER);
        Driver.settle();
        assertThat(step()).isEqualTo(Step.ACCESS);
        assertThat(Driver.focused(robot, "#address")).as("an address is missing").isTrue();
        robot.write("gw.example.com");
        robot.type(KeyCode.ENTER);
        Driver.settle();
        assertThat(step()).as("nothing to go on to yet").isEqualTo(Step.ACCESS);
        Driver.tabTo(robot, "#address-advice-correct");
        robot.type(KeyCode.ENTER);
        Driver.settle();
        assertThat(Driver.typed(robot, "#address")).isEqualTo("https://gw.example.com");
        Driver.tabTo(robot, "#key");
        robot.write("sk-0123456789");
        robot.type(KeyCode.ENTER);
        Driver.settle();
        assertThat(step()).isEqualTo(Step.DEPTH);

        robot.type(KeyCode.ESCAPE);
        Driver.settle();
        assertThat(step()).isEqualTo(Step.ACCESS);
        assertThat(Driver.typed(robot, "#key")).isEqualTo("sk-0123456789");
        robot.type(KeyCode.ENTER);
        Driver.settle();
        robot.type(KeyCode.LEFT, KeyCode.ENTER);
        Options options = window.checks.next().options();
        assertThat(options.endpoint().base().url()).isEqualTo("https://gw.example.com");
        assertThat(options.depth()).isEqualTo(Depth.QUICK);
    }

    @Test
    void escapeStopsACheckThenGoesBackStepByStepAndLosesNothing(FxRobot robot) throws InterruptedException {
        robot.clickOn("#choice-anthropic");
        Driver.settle();
        assertThat(Driver.focused(robot, "#key")).as("the address is known").isTrue();
        robot.write("sk-ant-0123456789");
        robot.type(KeyCode.ENTER);
        Driver.settle();
        robot.type(KeyCode.ENTER);
        var run = window.checks.next();
        run.say(Samples.plan());
        Driver.settle();
        robot.type(KeyCode.ESCAPE);
        assertThat(run.end().join().complete()).isFalse();
        Driver.settle();
        assertThat(Driver.text(robot, "#verdict .verdict-title")).isEqualTo("Stopped before the end.");

        robot.type(KeyCode.ESCAPE);
        Driver.settle();
        assertThat(window.model.placeProperty().get()).isEqualTo(Place.SETUP);
        assertThat(step()).isEqualTo(Step.DEPTH);
        robot.press(KeyCode.ALT).type(KeyCode.LEFT).release(KeyCode.ALT);
        Driver.settle();
        assertThat(Driver.typed(robot, "#key")).isEqualTo("sk-ant-0123456789");
        robot.type(KeyCode.ESCAPE);
        Driver.settle();
        assertThat(window.model.placeProperty().get()).isEqualTo(Place.HOME);
    }

    @Test
    void whatIsWrongIsSaidWhileTypingAndPutRightByOnePress(FxRobot robot) {
        robot.clickOn("#choice-gateway");
        Driver.settle();
        robot.clickOn("#address").write("https://gw.example.com/v1/chat/completions");
        assertThat(Driver.text(robot, "#address-advice")).contains("one kind of request");
        assertThat(robot.lookup("#next").query().isDisabled()).as("it may be right after all").isFalse();
        robot.clickOn("#address-advice-correct");
        assertThat(Driver.typed(robot, "#address")).isEqualTo("https://gw.example.com/v1");
        assertThat(robot.lookup("#address-advice").query().getParent().isVisible()).isFalse();

        robot.interact(() -> window.model.start().addressProperty().set("https://gw.example.com:99999"));
        assertThat(Driver.text(robot, "#address-advice")).contains("65535");
        assertThat(robot.lookup("#address-advice-correct").query().isVisible()).isFalse();
        assertThat(robot.lookup("#next").query().isDisabled()).isTrue();
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

    @Test
    void aCheckThatTakesMinutesSaysSoBeforeItIsChosen(FxRobot robot) {
        robot.clickOn("#choice-anthropic");
        robot.interact(() -> window.model.setup().next());
        Node endurance = robot.lookup("#depth-endurance").query();
        assertThat(endurance.getAccessibleText()).contains("15 min", "tokens", "cents");

        robot.interact(() -> endurance.executeAccessibleAction(javafx.scene.AccessibleAction.FIRE));
        assertThat(window.model.start().depthProperty().get()).isEqualTo(Depth.ENDURANCE);
    }

    @Test
    void theUserDecidesByKeyboardWhetherOthersAreAsked(FxRobot robot) {
        robot.clickOn("#choice-anthropic");
        robot.interact(() -> window.model.setup().next());
        Driver.tabTo(robot, "#compare");
        robot.type(KeyCode.SPACE);
        Driver.settle();

        assertThat(window.model.start().compareProperty().get()).isFalse();
    }

    @Test
    void everythingIsOnOnePageForThoseWhoLikeThatBetter(FxRobot robot) throws InterruptedException {
        robot.clickOn("#choice-openai");
        Driver.settle();
        robot.clickOn("#one-page");
        Driver.settle();
        assertThat(robot.lookup(".step-bar").query().isVisible()).isFalse();
        Node check = robot.lookup("#check").query();
        assertThat(check.localToScene(check.getLayoutBounds()).getMaxY()).as("in sight without scrolling")
                .isLessThan(570);
        robot.clickOn("#address").type(KeyCode.ENTER);

        assertThat(window.checks.next().options().endpoint().base().host()).isEqualTo("api.openai.com");
    }

    @Test
    void whatIsFoundLateIsShownForWhatItIs(FxRobot robot) {
        robot.interact(() -> window.model.setUpAnew());
        Environment environment = new Environment(
                Map.of("OPENAI_BASE_URL", "https://gw.example.com/v1", "OPENAI_API_KEY", "sk-0123456789"),
                Path.of("."));
        robot.interact(() -> window.model.start().foundHere(FoundOnThisComputer.in(environment)));

        Preset kind = window.model.start().presetProperty().get();
        assertThat(kind).isNotEqualTo(Preset.ANTHROPIC);
        assertThat(robot.lookup("#kind-" + kind.id()).query().getPseudoClassStates()).extracting(Object::toString)
                .contains("selected");
        robot.interact(() -> window.model.setup().show(Step.DEPTH));
        assertThat(Driver.labels(robot, ".actions .hint")).doesNotContain(window.words.of("remark.NO_KEY"));
    }

    @Test
    void everyStepSaysWhatEverythingIsAndShowsItsMainButton(FxRobot robot) {
        robot.interact(() -> window.model.setUpAnew());
        for (Step one : Step.values()) {
            robot.interact(() -> window.model.setup().show(one));
            assertThat(Driver.nameless(robot)).as(one.name()).isEmpty();
            Node main = robot.lookup(one == Step.DEPTH ? "#check" : "#next").query();
            assertThat(main.localToScene(main.getLayoutBounds()).getMaxY()).as(one.name()).isLessThan(570);
        }
    }
}
