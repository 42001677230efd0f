package dev.connectiondoctor.app.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;

import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TabPane;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import dev.connectiondoctor.app.Samples;
import dev.connectiondoctor.app.ScriptedChecks.ScriptedRun;
import dev.connectiondoctor.app.TestWindow;
import dev.connectiondoctor.app.model.LanguageChoice;
import dev.connectiondoctor.app.model.Place;
import dev.connectiondoctor.app.model.SetupModel;
import dev.connectiondoctor.stage.Environment;

/** The language changes while the window is open, and nothing else does. */
@ExtendWith(ApplicationExtension.class)
@Timeout(300)
class LanguageSwitchTest {
    private final TestWindow window = new TestWindow(Environment.empty(), Platform::runLater, true);

    @Start
    void start(Stage stage) {
        window.show(stage, 900, 600);
    }

    @Test
    void whatWasTypedStaysAndSoDoesThePage(FxRobot robot) {
        robot.interact(() -> window.model.go(Place.SETUP));
        robot.interact(() -> {
            window.model.start().addressProperty().set("https://gateway.example");
            window.model.start().keyProperty().set("sk-typed-0123456789");
            window.model.lookup().textProperty().set("ECONNRESET");
        });

        speak(robot, "zh-Hans");

        assertThat(window.model.placeProperty().get()).isEqualTo(Place.SETUP);
        assertThat(window.model.start().addressProperty().get()).isEqualTo("https://gateway.example");
        assertThat(window.model.start().keyProperty().get()).isEqualTo("sk-typed-0123456789");
        assertThat(window.model.lookup().textProperty().get()).isEqualTo("ECONNRESET");
        assertThat(labels(robot)).anyMatch(text -> text.matches(".*\\p{IsHan}.*"));
        Node focus = robot.listTargetWindows().getFirst().getScene().getFocusOwner();
        assertThat(focus).as("focus is in the page that was shown").isNotNull();
        assertThat(focus.getScene()).isNotNull();
    }

    @ParameterizedTest
    @EnumSource(value = Place.class, names = "CHECK", mode = EnumSource.Mode.EXCLUDE)
    void everyPageStaysAndIsSaidInTheNewLanguage(Place place, FxRobot robot) {
        robot.interact(() -> {
            window.model.setUp();
            window.model.start().addressProperty().set("https://gateway.example");
            window.model.start().modelProperty().set("claude-x");
            window.model.lookup().textProperty().set("ECONNRESET");
            window.model.history().filterProperty().set("gateway");
            window.model.go(place);
        });

        speak(robot, "zh-Hans");

        assertThat(window.model.placeProperty().get()).isEqualTo(place);
        assertThat(window.model.setup().stepProperty().get()).isEqualTo(SetupModel.Step.ACCESS);
        assertThat(window.model.start().addressProperty().get()).isEqualTo("https://gateway.example");
        assertThat(window.model.start().modelProperty().get()).isEqualTo("claude-x");
        assertThat(window.model.lookup().textProperty().get()).isEqualTo("ECONNRESET");
        assertThat(window.model.history().filterProperty().get()).isEqualTo("gateway");
        assertThat(labels(robot)).anyMatch(text -> text.matches("(?s).*\\p{IsHan}.*"));
    }

    @Test
    void whatIsReadOfACheckStaysOpen(FxRobot robot) {
        robot.interact(() -> window.model.show(Samples.intercepted()));
        TabPane tabs = robot.lookup(".tab-pane").queryAs(TabPane.class);
        robot.interact(() -> tabs.getSelectionModel().select(2));

        speak(robot, "zh-Hans");

        TabPane now = robot.lookup(".tab-pane").queryAs(TabPane.class);
        assertThat(now).isNotSameAs(tabs);
        assertThat(now.getSelectionModel().getSelectedItem().getText()).isEqualTo("依据");

        robot.interact(() -> robot.lookup("#whole").queryAs(ToggleButton.class).fire());
        speak(robot, "en");

        assertThat(robot.lookup("#whole").queryAs(ToggleButton.class).isSelected()).isTrue();
        assertThat(robot.lookup(".tab-pane").queryAs(TabPane.class).getSelectionModel().getSelectedIndex())
                .isEqualTo(2);
    }

    @Test
    void aCheckGoesOnAndIsShownInTheNewLanguage(FxRobot robot) throws InterruptedException {
        robot.interact(() -> {
            window.model.start().addressProperty().set("https://gateway.example");
            window.model.check();
        });
        ScriptedRun run = window.checks.next();
        run.say(Samples.plan());
        speak(robot, "zh-Hans");

        Samples.events(Samples.healthy()).forEach(run::say);
        run.end().complete(Samples.healthy());
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(labels(robot)).contains("一切正常。").noneMatch(text -> text.contains("Everything works"));
        speak(robot, "en");
        assertThat(labels(robot)).contains("Everything works.").doesNotContain("一切正常。");
    }

    @Test
    void everyLanguageIsCalledByItsOwnName() {
        LanguageChoice german = new LanguageChoice(Locale.GERMANY, false);
        assertThat(new LanguageMenu(german, TestWindow.words()).getItems()).extracting(MenuItem::getText)
                .containsExactly("English", "简体中文");
        assertThat(german.chosenProperty().get().tag()).isEqualTo("en");

        german.choose("zh-Hans");
        assertThat(german.locale()).isEqualTo(Locale.forLanguageTag("zh-Hans"));
        german.choose("en-XA");
        assertThat(german.chosenProperty().get().tag()).as("not offered").isEqualTo("zh-Hans");
        assertThat(new LanguageChoice(Locale.UK, false).locale()).isEqualTo(Locale.UK);
    }

    @Test
    void aChoiceIsRememberedByItsTag() {
        SimpleObjectProperty<@Nullable String> remembered = new SimpleObjectProperty<>();
        new LanguageChoice(Locale.ENGLISH, false, remembered).choose("zh-Hans");
        assertThat(remembered.get()).isEqualTo("zh-Hans");
        assertThat(new LanguageChoice(Locale.ENGLISH, false, remembered).locale().getLanguage()).isEqualTo("zh");

        remembered.set("tlh");
        assertThat(new LanguageChoice(Locale.ENGLISH, false, remembered).locale()).isEqualTo(Locale.ENGLISH);
    }

    private void speak(FxRobot robot, String tag) {
        robot.interact(() -> window.languages.choose(tag));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static List<String> labels(FxRobot robot) {
        return robot.lookup((Node node) -> node instanceof Labeled)
                .queryAllAs(Labeled.class)
                .stream()
                .map(Labeled::getText)
                .toList();
    }
}
