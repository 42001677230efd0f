package dev.connectiondoctor.app.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import javafx.application.Platform;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import dev.connectiondoctor.app.Samples;
import dev.connectiondoctor.app.ScriptedChecks.ScriptedRun;
import dev.connectiondoctor.app.TestWindow;
import dev.connectiondoctor.stage.Environment;

/** What leaves this computer is looked at before. */
@ExtendWith(ApplicationExtension.class)
@Timeout(300)
class SendTest {
    private static final String ROOTS = "/home/quillfeather/roots.pem";

    private final TestWindow window = new TestWindow(
            new Environment(Map.of("ANTHROPIC_API_KEY", "sk-ant-api03-0123456789"), Path.of(".")), Platform::runLater,
            true);

    @Start
    void start(Stage stage) {
        window.show(stage, 900, 600);
    }

    @BeforeEach
    void check(FxRobot robot) throws InterruptedException {
        robot.interact(() -> window.model.check());
        ScriptedRun run = window.checks.next();
        Samples.events(Samples.named(Samples.intercepted(), "https://api.anthropic.com", ROOTS)).forEach(run::say);
        Driver.settle();
    }

    private void choose(FxRobot robot, String id) throws Exception {
        MenuButton menu = robot.lookup("#save-report").queryAs(MenuButton.class);
        MenuItem item = menu.getItems().filtered(one -> id.equals(one.getId())).getFirst();
        robot.interact(item::fire);
        Driver.until(() -> !robot.lookup("#send-close").queryAll().isEmpty());
    }

    private static CheckBox box(FxRobot robot, String kind) {
        return robot.lookup("#send-" + kind).queryAs(CheckBox.class);
    }

    @Test
    void whatIsSavedIsSeenAndSwitchedFirst(FxRobot robot, @TempDir Path folder) throws Exception {
        choose(robot, "save-json");
        Driver.until(() -> box(robot, "home").getText().contains("mention"));
        assertThat(Driver.focused(robot, "#send-user")).isTrue();
        assertThat(Driver.text(robot, "#send-samples-home")).contains("/home/quillfeather → ~");
        assertThat(Driver.nameless(robot)).isEmpty();
        assertThat(saved(robot, folder.resolve("a.json"))).contains("~/roots.pem").doesNotContain("quillfeather");

        robot.interact(() -> box(robot, "home").setSelected(false));
        robot.interact(() -> box(robot, "user").setSelected(false));
        Driver.settle();
        robot.type(KeyCode.ESCAPE);
        Driver.settle();
        assertThat(robot.lookup("#send").tryQuery()).isEmpty();
        assertThat(robot.lookup(".checklist").tryQuery()).as("the check is shown again").isPresent();

        choose(robot, "save-json");
        assertThat(box(robot, "home").isSelected()).as("remembered").isFalse();
        assertThat(saved(robot, folder.resolve("b.json"))).contains(ROOTS);
    }

    private String saved(FxRobot robot, Path file) throws Exception {
        window.chosenFile = file;
        Driver.until(() -> robot.lookup("#send-save").tryQuery().filter(node -> !node.isDisabled()).isPresent());
        robot.interact(() -> robot.lookup("#send-save").queryButton().fire());
        Driver.until(() -> Files.exists(file));
        return Files.readString(file);
    }

    @Test
    void aLetterIsReadAndCopied(FxRobot robot) throws Exception {
        choose(robot, "letter-it");
        Driver.until(() -> robot.lookup("#send-copy").tryQuery().filter(node -> !node.isDisabled()).isPresent());
        assertThat(box(robot, "user").isSelected()).as("they know their people").isFalse();
        List<String> shown = robot.lookup(".send-letter .label")
                .queryAllAs(Label.class)
                .stream()
                .map(Label::getText)
                .toList();
        assertThat(shown).anyMatch(text -> text.contains("- Service: api.anthropic.com:443"));
        robot.interact(() -> robot.lookup("#send-copy").queryButton().fire());
        assertThat(window.copied.getLast()).startsWith("Subject: ").doesNotContain("sk-ant-api03-0123456789");
    }

    @Test
    void thereIsNoLetterWhereNothingIsTheirs(FxRobot robot) {
        MenuButton menu = robot.lookup("#save-report").queryAs(MenuButton.class);
        robot.interact(menu::show);
        assertThat(menu.getItems().filtered(one -> "letter-it".equals(one.getId())).getFirst().isDisable()).isFalse();
        assertThat(menu.getItems().filtered(one -> "letter-support".equals(one.getId())).getFirst().isDisable())
                .isTrue();
        robot.interact(menu::hide);
    }
}
