package dev.connectiondoctor.app.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;

import javafx.application.Platform;
import javafx.scene.Parent;
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
import dev.connectiondoctor.app.model.EarlierCheck;
import dev.connectiondoctor.app.model.Place;
import dev.connectiondoctor.app.model.Preset;
import dev.connectiondoctor.fault.Verdict;
import dev.connectiondoctor.stage.Environment;
import dev.connectiondoctor.target.ApiKey;
import dev.connectiondoctor.target.FoundOnThisComputer;

/** The first page, by mouse and by keyboard. */
@ExtendWith(ApplicationExtension.class)
@Timeout(300)
class HomeTest {
    private static final Environment TWO = new Environment(
            Map.of("OPENAI_BASE_URL", "https://gw.example.com/v1", "OPENAI_API_KEY", "sk-0123456789-0123456789",
                    "ANTHROPIC_API_KEY", "sk-ant-api03-0123456789"),
            Path.of("."));

    private final TestWindow window = new TestWindow(Environment.empty(), Platform::runLater, true);

    @Start
    void start(Stage stage) {
        window.show(stage, 900, 600);
    }

    private void find(FxRobot robot) {
        robot.clickOn(".page-title");
        robot.interact(() -> window.model.start().foundHere(FoundOnThisComputer.in(TWO)));
    }

    @Test
    void whatWasFoundIsCheckedByOnePress(FxRobot robot) throws InterruptedException {
        assertThat(robot.lookup("#found").query().isVisible()).isFalse();
        find(robot);
        assertThat(Driver.text(robot, "#found .found-address")).isEqualTo("https://api.anthropic.com");
        assertThat(Driver.labels(robot, "#found .hint").getFirst()).contains("sk-ant-…", "the environment")
                .doesNotContain("api03");

        robot.type(KeyCode.ENTER);
        ScriptedRun run = window.checks.next();
        assertThat(run.options().endpoint().base().url()).isEqualTo("https://api.anthropic.com");
        assertThat(run.options().endpoint().key()).isEqualTo(new ApiKey("sk-ant-api03-0123456789"));
    }

    @Test
    void theOthersThatWereFoundAreOnePressFurther(FxRobot robot) throws InterruptedException {
        find(robot);
        String other = window.model.start().found().getLast().tool();
        robot.clickOn("#offer-" + other);
        Driver.settle();
        assertThat(Driver.text(robot, "#found .found-address")).isEqualTo("https://gw.example.com/v1");
        robot.clickOn("#check-found");

        assertThat(window.checks.next().options().endpoint().base().host()).isEqualTo("gw.example.com");
    }

    @Test
    void whatWasFoundCanBeChangedFirst(FxRobot robot) {
        find(robot);
        robot.clickOn("#change-found");
        Driver.settle();

        assertThat(window.model.placeProperty().get()).isEqualTo(Place.SETUP);
        assertThat(window.model.start().addressProperty().get()).isEqualTo("https://api.anthropic.com");
    }

    @Test
    void everyCardLeadsToItsPlaceByKeyboardAndEscapeLeadsBack(FxRobot robot) {
        robot.clickOn(".page-title");
        robot.interact(() -> robot.lookup("#choice-anthropic").query().requestFocus());
        Map<String, Place> places = Map.of("openai", Place.SETUP, "gateway", Place.SETUP, "lookup", Place.LOOKUP,
                "practice", Place.PRACTICE);
        places.forEach((card, place) -> {
            Driver.tabTo(robot, "#choice-" + card);
            robot.type(KeyCode.ENTER);
            Driver.settle();
            assertThat(window.model.placeProperty().get()).as(card).isEqualTo(place);
            robot.type(KeyCode.ESCAPE);
            Driver.settle();
            assertThat(window.model.placeProperty().get()).as("back from " + card).isEqualTo(Place.HOME);
        });
        assertThat(window.model.start().presetProperty().get()).isIn(Preset.OPENAI, Preset.GATEWAY);
    }

    @Test
    void aPracticeNetworkIsTwoClicksAway(FxRobot robot) throws InterruptedException {
        robot.clickOn("#choice-practice");
        Driver.settle();
        robot.interact(() -> window.model.practice().chosenProperty().set(window.model.scenarios().get(1)));
        robot.clickOn("#practice-run");
        window.checks.next().end(Samples.intercepted());
        Driver.settle();

        assertThat(Driver.text(robot, ".target")).contains("The company inspects encrypted traffic");
    }

    @Test
    void earlierChecksAreShownWhereThereAreAny(FxRobot robot) {
        assertThat(robot.lookup("#earlier").query().isVisible()).isFalse();
        EarlierCheck check = new EarlierCheck("1", Verdict.Status.BROKEN, "https://api.anthropic.com",
                "Inspected by Zscaler", Instant.parse("2026-11-19T16:40:00Z"));
        robot.interact(() -> {
            window.model.earlier().setAll(check);
            Parent root = robot.lookup("#earlier").query().getScene().getRoot();
            root.applyCss();
            root.layout();
        });
        assertThat(robot.lookup("#earlier").query().isVisible()).isTrue();
        assertThat(robot.lookup(".earlier-row").query().getAccessibleText())
                .contains("api.anthropic.com", "problem", "Inspected by Zscaler", "2026");

        robot.clickOn(".earlier-row");
        Driver.settle();
        assertThat(window.model.placeProperty().get()).isEqualTo(Place.HISTORY);
        assertThat(window.model.earlierShownProperty().get()).isEqualTo(check);
    }

    @Test
    void everythingThatCanBeUsedSaysWhatItIs(FxRobot robot) {
        find(robot);
        assertThat(Driver.nameless(robot)).isEmpty();
        for (Place place : new Place[]{Place.SETUP, Place.LOOKUP, Place.PRACTICE}) {
            robot.interact(() -> window.model.go(place));
            assertThat(Driver.nameless(robot)).as(place.name()).isEmpty();
        }
    }

    @Test
    void anErrorTextIsExplained(FxRobot robot) throws Exception {
        robot.clickOn("#choice-lookup");
        Driver.settle();
        assertThat(Driver.focused(robot, "#error-text")).isTrue();
        robot.interact(() -> robot.lookup("#error-text").queryTextInputControl().setText("read ECONNRESET"));
        Driver.until(() -> robot.lookup("#meaning-reset").tryQuery().isPresent());

        assertThat(Driver.text(robot, "#meaning-reset .lookup-means")).contains("cut");
        assertThat(robot.lookup("#meaning-reset .lookup-entry").queryAll()).hasSizeGreaterThan(2);
    }
}
