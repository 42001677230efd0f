package dev.connectiondoctor.app.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import dev.connectiondoctor.app.SampleHistory;
import dev.connectiondoctor.app.Samples;
import dev.connectiondoctor.app.TestWindow;
import dev.connectiondoctor.app.model.HistoryModel;
import dev.connectiondoctor.app.model.Place;
import dev.connectiondoctor.kept.history.Entry;
import dev.connectiondoctor.kept.history.Keeping;
import dev.connectiondoctor.kept.history.Trend;
import dev.connectiondoctor.stage.Environment;

/** The page of earlier checks, over files that are there. */
@ExtendWith(ApplicationExtension.class)
@Timeout(300)
class HistoryPageTest {
    private final Path home = folder();
    private final SampleHistory kept = new SampleHistory(home).filled();
    private final TestWindow window = new TestWindow(Environment.empty(), kept.surroundings(), Platform::runLater,
            true);
    private final List<Path> opened = new CopyOnWriteArrayList<>();

    @Start
    void start(Stage stage) {
        window.show(stage, 900, 600);
        model().openWith(opened::add);
        window.model.go(Place.HISTORY);
    }

    @AfterEach
    void remove() throws IOException {
        try (var files = Files.walk(home)) {
            files.sorted(java.util.Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        }
    }

    @Test
    void whatWasKeptIsListedAndNarrowed(FxRobot robot) throws Exception {
        await(() -> list(robot).getItems().size() == 27);
        assertThat(list(robot).getItems().getFirst().findingId()).isEqualTo(Samples.intercepted()
                .verdict()
                .cause()
                .id());
        robot.interact(() -> robot.lookup("#history-filter").queryAs(TextField.class).setText("ANTHROPIC"));
        assertThat(list(robot).getItems()).hasSize(2);
        robot.interact(() -> robot.lookup("#history-filter").queryAs(TextField.class).setText("no such thing"));
        assertThat(list(robot).getItems()).isEmpty();
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup(window.words.of("history.no-match")).tryQuery()).isPresent();
    }

    @Test
    void aCheckIsOpenedByKeyboardAndByMouse(FxRobot robot) throws Exception {
        await(() -> list(robot).getItems().size() == 27);
        robot.interact(() -> {
            list(robot).requestFocus();
            list(robot).getSelectionModel().select(1);
        });
        robot.type(KeyCode.ENTER);
        await(() -> opened.size() == 1);
        String id = list(robot).getItems().get(1).id();
        assertThat(opened.getFirst()).hasFileName(id + ".json").exists();

        robot.clickOn(robot.lookup(".history-cell").nth(0).<Node>query());
        await(() -> opened.size() == 2);
        assertThat(opened.getLast()).hasFileName(list(robot).getItems().getFirst().id() + ".json");
    }

    @Test
    void escapeInTheListLeavesThePage(FxRobot robot) throws Exception {
        await(() -> list(robot).getItems().size() == 27);
        robot.clickOn(".page-title");
        robot.interact(() -> list(robot).requestFocus());
        robot.type(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(window.model.placeProperty().get()).isEqualTo(Place.HOME);
    }

    @Test
    void aRowSaysAllOfItself(FxRobot robot) throws Exception {
        await(() -> list(robot).getItems().size() == 27);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup(".history-cell").nth(0).query().getAccessibleText())
                .contains("https://api.anthropic.com", "broken", "2026");
    }

    @Test
    void aServiceIsSeenOverTimeAsAPictureAndAsATable(FxRobot robot) throws Exception {
        await(() -> list(robot).getItems().size() == 27);
        ComboBox<Trend> choice = robot.lookup("#trend-choice").queryComboBox();
        assertThat(choice.getItems()).hasSize(2);
        assertThat(choice.getValue().baseUrl()).isEqualTo("https://api.anthropic.com");
        robot.interact(() -> choice.setValue(choice.getItems().get(1)));
        TrendChart chart = robot.lookup(".trend-chart").query();
        assertThat(chart.getAccessibleText()).startsWith("21 of 25 checks healthy; first byte after");
        assertThat(robot.lookup(".trend-chart .verdict-mark").queryAll()).hasSize(25);
        assertThat(robot.lookup(".trend-legend .label").queryAll()).hasSize(3);

        robot.clickOn("#trend-table");
        assertThat(robot.lookup(".trend-chart").tryQuery()).isEmpty();
        assertThat(robot.lookup(".trend-rows .table-cell").queryAll()).hasSize(20 * 3);
    }

    @Test
    void theFirstPageLeadsToAllOfThemAndToOne(FxRobot robot) throws Exception {
        await(() -> list(robot).getItems().size() == 27);
        robot.interact(() -> window.model.go(Place.HOME));
        assertThat(robot.lookup(".earlier-row").queryAll()).hasSize(5);
        robot.interact(() -> robot.lookup("#earlier-all").queryAs(Hyperlink.class).fire());
        assertThat(window.model.placeProperty().get()).isEqualTo(Place.HISTORY);
        robot.interact(() -> window.model.showEarlier(window.model.earlier().get(3)));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(list(robot).getSelectionModel().getSelectedItem().id())
                .isEqualTo(window.model.earlier().get(3).id());
    }

    @Test
    void whereNoneIsKeptTheWayToThemStays(FxRobot robot) throws Exception {
        await(() -> list(robot).getItems().size() == 27);
        model().keep(false);
        model().wipe();
        await(() -> list(robot).getItems().isEmpty());
        robot.interact(() -> window.model.go(Place.HOME));
        assertThat(robot.lookup("#earlier-all").query().getParent().getParent().isVisible()).isTrue();
        robot.interact(() -> model().keep(true));
        await(() -> model().keepingProperty().get() == Keeping.ON);
        assertThat(robot.lookup("#earlier").query().isVisible()).isFalse();
    }

    @Test
    void itIsSwitchedOffAndOn(FxRobot robot) throws Exception {
        await(() -> list(robot).getItems().size() == 27);
        robot.clickOn("#history-keep");
        await(() -> model().keepingProperty().get() == Keeping.OFF);
        assertThat(kept.history().keeping()).isEqualTo(Keeping.OFF);
        robot.clickOn("#history-keep");
        await(() -> model().keepingProperty().get() == Keeping.ON);
        assertThat(kept.history().entries()).hasSize(27);
    }

    @Test
    void wipingAsksFirst(FxRobot robot) throws Exception {
        await(() -> list(robot).getItems().size() == 27);
        robot.clickOn("#history-wipe");
        robot.clickOn("#history-wipe-not");
        assertThat(kept.history().entries()).hasSize(27);
        robot.clickOn("#history-wipe");
        robot.clickOn("#history-wipe-sure");
        await(() -> list(robot).getItems().isEmpty());
        assertThat(kept.history().entries()).isEmpty();
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup("#history-wipe").query().isDisabled()).isTrue();
        assertThat(robot.lookup(".trend").query().isVisible()).isFalse();
        assertThat(robot.lookup(window.words.of("history.empty")).tryQuery()).isPresent();
    }

    private HistoryModel model() {
        return window.model.history();
    }

    private static ListView<Entry> list(FxRobot robot) {
        return robot.lookup("#history-list").queryListView();
    }

    private static void await(BooleanSupplier wanted) throws TimeoutException {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, wanted::getAsBoolean);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("history");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
