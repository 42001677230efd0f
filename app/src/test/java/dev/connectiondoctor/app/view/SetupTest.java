package dev.connectiondoctor.app.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Map;

import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.TitledPane;
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
import dev.connectiondoctor.target.Protocol;

/** From a kind of service to its check, by mouse and by keyboard. */
@ExtendWith(ApplicationExtension.class)
@Timeout(300)
class SetupTest {
    private final TestWindow window = new TestWindow(Environment.empty(), Platform::runLater, true,
            Remembered.nothing(), new SampleKeyRing());

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
        assertThat(robot.lookup("#address").query().getAccessibleHelp()).contains("one kind of request");
        robot.clickOn("#address-advice-correct");
        assertThat(Driver.typed(robot, "#address")).isEqualTo("https://gw.example.com/v1");
        assertThat(robot.lookup("#address-advice").query().getParent().isVisible()).isFalse();
        assertThat(robot.lookup("#address").query().getAccessibleHelp()).isNull();
        assertThat(Driver.focused(robot, "#address")).isTrue();

        robot.interact(() -> window.model.start().addressProperty().set("https://gw.example.com:99999"));
        assertThat(Driver.text(robot, "#address-advice")).contains("65535");
        assertThat(robot.lookup("#address-advice-correct").query().isVisible()).isFalse();
        assertThat(robot.lookup("#next").query().isDisabled()).isTrue();
        assertThat(robot.lookup("#address").query().getPseudoClassStates()).extracting(Object::toString)
                .contains("danger");
    }

    @Test
    void whatIsSaidOfAnAddressFollowsTheProtocol(FxRobot robot) {
        robot.clickOn("#choice-gateway");
        Driver.settle();
        robot.interact(() -> window.model.start().addressProperty().set("https://gw.example.com"));
        robot.interact(() -> window.model.start().protocolProperty().set(Protocol.OPENAI_CHAT));
        assertThat(Driver.text(robot, "#address-advice")).contains("a version at the end");
        robot.interact(() -> window.model.start().protocolProperty().set(Protocol.ANTHROPIC));
        assertThat(robot.lookup("#address-advice").query().getParent().isVisible()).isFalse();
    }

    @Test
    void theProtocolIsChosenByTypingHowItBegins(FxRobot robot) {
        robot.clickOn("#choice-gateway");
        robot.interact(() -> robot.lookup("#more").queryAs(TitledPane.class).setExpanded(true));
        robot.interact(() -> robot.lookup("#protocol").query().requestFocus());
        robot.type(KeyCode.A, KeyCode.N);
        Driver.settle();
        assertThat(window.model.start().protocolProperty().get()).isEqualTo(Protocol.ANTHROPIC);
    }

    @Test
    void whoMayBeAskedIsSaidByKeyboardToo(FxRobot robot) {
        robot.clickOn("#choice-anthropic");
        robot.interact(() -> window.model.setup().next());
        Driver.tabTo(robot, "#compare-who");
        robot.type(KeyCode.ENTER);
        Driver.settle();
        assertThat(Driver.text(robot, ".help-text")).startsWith("May be asked: ");
        Bounds mark = onScreen(robot, "#compare-who");
        assertThat(onScreen(robot, ".help-text").getCenterX()).as("points at the mark")
                .isCloseTo(mark.getCenterX(), within(20.0));
        robot.type(KeyCode.ESCAPE);
        Driver.settle();
        assertThat(robot.lookup(".help-text").tryQuery()).isEmpty();
        assertThat(Driver.focused(robot, "#compare-who")).isTrue();
        assertThat(step()).as("nothing is left").isEqualTo(Step.DEPTH);
    }

    private static Bounds onScreen(FxRobot robot, String query) {
        Node node = robot.lookup(query).query();
        return node.localToScreen(node.getLayoutBounds());
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
