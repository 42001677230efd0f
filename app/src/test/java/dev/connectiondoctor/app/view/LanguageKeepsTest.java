package dev.connectiondoctor.app.view;

import static org.assertj.core.api.Assertions.assertThat;
import static dev.connectiondoctor.app.view.Driver.settle;
import static dev.connectiondoctor.app.view.Driver.typed;
import static dev.connectiondoctor.app.view.Driver.until;

import java.nio.file.Path;

import javafx.application.Platform;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import dev.connectiondoctor.app.SampleHistory;
import dev.connectiondoctor.app.Samples;
import dev.connectiondoctor.app.TestWindow;
import dev.connectiondoctor.app.model.Guess;
import dev.connectiondoctor.app.model.Place;
import dev.connectiondoctor.app.model.RunModel;
import dev.connectiondoctor.compare.Side;
import dev.connectiondoctor.explain.Explanation;
import dev.connectiondoctor.fault.Culprit;
import dev.connectiondoctor.practice.Scenario;
import dev.connectiondoctor.stage.Environment;

/** What was searched, chosen, filled in and scrolled to on a page is there in another language, too. */
@ExtendWith(ApplicationExtension.class)
@Timeout(120)
class LanguageKeepsTest {
    @TempDir static Path home;
    private static Environment kept;

    private TestWindow window;

    @BeforeAll
    static void keepSomeChecks() {
        kept = new SampleHistory(home).filled().surroundings();
    }

    @Start
    void start(Stage stage) {
        window = new TestWindow(Environment.empty(), kept, Platform::runLater, true);
        window.show(stage, 900, 600);
    }

    @Test
    void practiceKeepsWhatWasSearchedChosenAndGuessed(FxRobot robot) {
        Scenario chosen = window.model.scenarios().get(2);
        go(robot, Place.PRACTICE);
        type(robot, "#practice-filter", "a");
        robot.interact(() -> {
            window.model.practice().chosenProperty().set(chosen);
            window.model.practice()
                    .guessProperty()
                    .set(new Guess(new Guess.Where.At(dev.connectiondoctor.stage.Stage.TLS), Culprit.GATEWAY));
        });
        settle();

        speakChinese(robot);

        assertThat(typed(robot, "#practice-filter")).isEqualTo("a");
        assertThat(window.model.practice().filterProperty().get()).isEqualTo("a");
        assertThat(window.model.practice().chosenProperty().get()).isEqualTo(chosen);
        assertThat(window.model.practice().guessProperty().get().culprit()).isEqualTo(Culprit.GATEWAY);
        assertThat(robot.lookup("#practice-who").queryComboBox().getValue()).isEqualTo(Culprit.GATEWAY);
    }

    @Test
    void lookUpKeepsWhatWasSearchedAndWhatIsRead(FxRobot robot) throws Exception {
        go(robot, Place.LOOKUP);
        type(robot, "#error-text", "proxy");
        ListView<?> list = robot.lookup("#lookup-list").queryListView();
        until(() -> list.getItems().size() > 2 && list.getItems().size() < 60);
        robot.interact(() -> list.getSelectionModel().select(list.getItems().size() - 1));
        Explanation read = window.model.lookup().chosenProperty().get();

        speakChinese(robot);
        until(() -> robot.lookup("#meaning-" + read.id()).tryQuery().isPresent());

        assertThat(typed(robot, "#error-text")).isEqualTo("proxy");
        assertThat(window.model.lookup().chosenProperty().get()).isEqualTo(read);
    }

    @Test
    void compareKeepsBothReports(FxRobot robot) {
        go(robot, Place.COMPARE);
        robot.interact(() -> {
            window.model.compare().take(Side.A, Samples.healthy());
            window.model.compare().take(Side.B, Samples.intercepted());
        });

        speakChinese(robot);

        assertThat(robot.lookup("#slot-b .prose").queryAs(Label.class).getText())
                .isEqualTo(TestWindow.words(window.languages.locale()).verdict(Samples.intercepted()));
        assertThat(robot.lookup("#compare-result .remark-title").queryAll()).isNotEmpty();
    }

    @Test
    void historyKeepsWhatWasSearchedAndHowItIsSeen(FxRobot robot) throws Exception {
        go(robot, Place.HISTORY);
        until(() -> !window.model.history().entriesProperty().get().isEmpty());
        type(robot, "#history-filter", "anthropic");
        robot.interact(() -> robot.lookup("#trend-table").queryAs(ToggleButton.class).fire());

        speakChinese(robot);

        assertThat(typed(robot, "#history-filter")).isEqualTo("anthropic");
        assertThat(robot.lookup("#history-list").queryListView().getItems()).hasSize(2);
        assertThat(robot.lookup("#trend-table").queryAs(ToggleButton.class).isSelected()).isTrue();
    }

    @Test
    void theWizardKeepsWhatIsFilledIn(FxRobot robot) {
        robot.interact(() -> window.personal.comfort().onePageProperty().set(true));
        robot.interact(() -> window.model.setUp());
        type(robot, "#address", "https://gateway.example");
        type(robot, "#key", "sk-typed-0123456789");
        type(robot, "#model", "claude-x");
        robot.interact(() -> robot.lookup("#protocol").queryAs(ComboBox.class).getSelectionModel().select(1));
        Object protocol = robot.lookup("#protocol").queryComboBox().getValue();

        speakChinese(robot);

        assertThat(typed(robot, "#address")).isEqualTo("https://gateway.example");
        assertThat(typed(robot, "#key")).isEqualTo("sk-typed-0123456789");
        assertThat(typed(robot, "#model")).isEqualTo("claude-x");
        assertThat(robot.lookup("#protocol").queryComboBox().getValue()).isEqualTo(protocol);
    }

    @Test
    void aCheckKeepsWhatWasSearchedAndHowFarItWasRead(FxRobot robot) throws Exception {
        robot.interact(() -> window.model.show(Samples.intercepted()));
        RunModel run = window.model.run().orElseThrow();
        select(robot, 3);
        until(() -> !robot.lookup(".raw").queryListView().getItems().isEmpty());
        type(robot, "#find", "anthropic");
        select(robot, 2);
        robot.interact(() -> pane(robot).setVvalue(0.5));
        settle();

        speakChinese(robot);

        assertThat(run.reading().partProperty().get()).isEqualTo(2);
        assertThat(pane(robot).getVvalue()).isEqualTo(0.5);
        select(robot, 3);
        assertThat(typed(robot, "#find")).isEqualTo("anthropic");
        select(robot, 2);
        robot.interact(() -> run.choose(run.row(dev.connectiondoctor.stage.Stage.DNS)));
        settle();
        assertThat(pane(robot).getVvalue()).as("another step is read from its top").isZero();
    }

    private static ScrollPane pane(FxRobot robot) {
        return (ScrollPane) robot.lookup(".tab-pane")
                .queryAs(TabPane.class)
                .getSelectionModel()
                .getSelectedItem()
                .getContent();
    }

    private static void select(FxRobot robot, int part) {
        robot.interact(() -> robot.lookup(".tab-pane").queryAs(TabPane.class).getSelectionModel().select(part));
        settle();
    }

    private static void type(FxRobot robot, String field, String text) {
        robot.interact(() -> robot.lookup(field).queryAs(TextInputControl.class).setText(text));
        settle();
    }

    private void go(FxRobot robot, Place place) {
        robot.interact(() -> window.model.go(place));
        settle();
    }

    private void speakChinese(FxRobot robot) {
        robot.interact(() -> window.languages.choose("zh-Hans"));
        settle();
    }
}
