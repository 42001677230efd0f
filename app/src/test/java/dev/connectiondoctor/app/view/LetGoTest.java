package dev.connectiondoctor.app.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TabPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

import dev.connectiondoctor.app.SampleHistory;
import dev.connectiondoctor.app.Samples;
import dev.connectiondoctor.app.TestWindow;
import dev.connectiondoctor.app.model.Place;
import dev.connectiondoctor.practice.Scenario;
import dev.connectiondoctor.report.Report;
import dev.connectiondoctor.stage.Environment;

/** What is no longer shown is let go: the window in another language, pages that were left, checks of before. */
@ExtendWith(ApplicationExtension.class)
@Timeout(300)
class LetGoTest {
    private static final List<String> LANGUAGES = List.of("zh-Hans", "en", "zh-Hans");
    private static final Set<Place> PAGES = EnumSet.complementOf(EnumSet.of(Place.CHECK));
    private static final int MOST_COLLECTIONS = 20;
    /** Times after which whatever is made once is made. */
    private static final int WARM = 4;
    /** Nodes that come and go by themselves, such as rows of lists that are kept for the next scrolling. */
    private static final int SOME = 60;

    @TempDir static Path home;
    private static Environment kept;

    private TestWindow window;
    private Stage stage;

    @BeforeAll
    static void keepSomeChecks() {
        kept = new SampleHistory(home).filled().surroundings();
    }

    /** The stage that is given has all its events written down, with the parts of the window that they went to. */
    @Start
    void start(Stage written) {
        window = new TestWindow(Environment.empty(), kept, Platform::runLater, true);
        stage = new Stage();
        window.show(stage, 900, 600);
    }

    @Stop
    void stop() {
        window.model.close();
        stage.close();
    }

    @Test
    void ofAllLanguagesOnlyTheWindowThatIsShownStays(FxRobot robot) {
        List<WeakReference<Node>> before = new ArrayList<>();
        for (Place place : PAGES) {
            robot.interact(() -> window.model.go(place));
            robot.interact(() -> before.add(new WeakReference<>(page())));
        }
        robot.interact(() -> window.model.go(Place.HOME));
        assertOnlyTheLiveWindowStays(robot, () -> menusAreOpened(robot), before);
    }

    @Test
    void whatIsTypedIntoKeepsNoWindow(FxRobot robot) {
        assertOnlyTheLiveWindowStays(robot, () -> {
            robot.interact(() -> window.personal.comfort().onePageProperty().set(true));
            robot.interact(() -> window.model.setUp());
            robot.clickOn("#address").write("https://gateway.example");
            robot.interact(() -> robot.lookup("#protocol").queryAs(ComboBox.class).show());
            robot.type(KeyCode.ESCAPE);
        });
    }

    @Test
    void aCheckKeepsNoWindowThatShowedIt(FxRobot robot) throws InterruptedException {
        robot.interact(() -> window.model.practise(window.model.scenarios().getFirst()));
        Driver.play(window, window.checks.next(), Samples.intercepted());
        assertOnlyTheLiveWindowStays(robot, () -> everythingIsRead(robot));
    }

    @Test
    void aReportThatIsAboutToLeaveKeepsNoWindow(FxRobot robot) {
        robot.interact(() -> window.model.show(Samples.intercepted()));
        assertOnlyTheLiveWindowStays(robot, () -> robot.clickOn("#save-report").type(KeyCode.DOWN, KeyCode.ESCAPE));
    }

    @Test
    void pagesThatAreLeftAndComeBackToDoNotGrow(FxRobot robot) {
        assertNoGrowth(50, _ -> everyPageIsSeen(robot));
    }

    @Test
    void reportsThatWereOpenedBeforeAreGone(FxRobot robot) {
        List<Supplier<Report>> reports = List.of(Samples::healthy, Samples::intercepted, Samples::cut);
        assertNoGrowth(20, turn -> {
            robot.interact(() -> window.model.show(reports.get(turn % reports.size()).get()));
            everythingIsRead(robot);
            robot.interact(() -> window.model.go(Place.HOME));
        });
    }

    @Test
    void networksThatWerePractisedAreGone(FxRobot robot) {
        List<Scenario> networks = window.model.scenarios();
        assertNoGrowth(20, turn -> {
            robot.interact(() -> window.model.practise(networks.get(turn % networks.size())));
            play(Samples.intercepted());
            robot.interact(() -> window.model.go(Place.PRACTICE));
            Driver.settle();
        });
    }

    private void play(Report report) {
        try {
            Driver.play(window, window.checks.next(), report);
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    private void everyPageIsSeen(FxRobot robot) {
        for (Place place : PAGES) {
            robot.interact(() -> window.model.go(place));
            Driver.settle();
        }
    }

    private void menusAreOpened(FxRobot robot) {
        robot.clickOn("#more-menu");
        Driver.settle();
        robot.type(KeyCode.UP, KeyCode.UP, KeyCode.ESCAPE);
        Driver.settle();
        robot.interact(() -> robot.lookup("#more-menu").queryAs(MenuButton.class).show());
        Driver.settle();
    }

    private static void everythingIsRead(FxRobot robot) {
        for (int part = 0; part < 4; part++) {
            int next = part;
            robot.interact(() -> robot.lookup(".tab-pane")
                    .queryAs(TabPane.class)
                    .getSelectionModel()
                    .select(next));
            Driver.settle();
        }
        for (int press = 0; press < 2; press++) {
            robot.interact(() -> robot.lookup("#whole").queryAs(ToggleButton.class).fire());
            Driver.settle();
        }
    }

    /** @param use what is done before the language changes */
    private void assertOnlyTheLiveWindowStays(FxRobot robot, Runnable use) {
        assertOnlyTheLiveWindowStays(robot, use, new ArrayList<>());
    }

    private void assertOnlyTheLiveWindowStays(FxRobot robot, Runnable use, List<WeakReference<Node>> before) {
        for (String language : LANGUAGES) {
            use.run();
            robot.interact(() -> before.addAll(List.of(new WeakReference<>(stage.getScene().getRoot()),
                    new WeakReference<>(page()))));
            robot.interact(() -> window.languages.choose(language));
            Driver.settle();
        }
        // The toolkit remembers what the mouse was pressed on until it is pressed again.
        robot.clickOn(".logo");
        for (int tries = 0; tries < MOST_COLLECTIONS && before.stream().anyMatch(one -> one.get() != null); tries++) {
            System.gc();
            Driver.settle();
        }
        assertThat(before).as("windows of before").allMatch(one -> one.get() == null);
    }

    private Node page() {
        return PageWalk.shown(stage.getScene().getRoot())
                .stream()
                .filter(Page.class::isInstance)
                .findFirst()
                .orElseThrow();
    }

    private interface Turn {
        void take(int number);
    }

    private void assertNoGrowth(int turns, Turn turn) {
        for (int number = 0; number < WARM; number++) {
            turn.take(number);
        }
        Driver.settle();
        long before = LiveNodes.count();
        for (int number = WARM; number < turns; number++) {
            turn.take(number);
        }
        Driver.settle();
        assertThat(fewest(before + SOME)).as("nodes in memory").isLessThanOrEqualTo(before + SOME);
    }

    /** Some are let go a few frames later than others. */
    private static long fewest(long enough) {
        long fewest = LiveNodes.count();
        for (int tries = 0; tries < MOST_COLLECTIONS && fewest > enough; tries++) {
            Driver.settle();
            fewest = Math.min(fewest, LiveNodes.count());
        }
        return fewest;
    }
}
