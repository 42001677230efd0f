package dev.connectiondoctor.app.view;

import static dev.connectiondoctor.app.view.Driver.check;
import static dev.connectiondoctor.app.view.Driver.play;
import static dev.connectiondoctor.app.view.Driver.settle;
import static dev.connectiondoctor.app.view.Driver.until;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import dev.connectiondoctor.app.Samples;
import dev.connectiondoctor.app.TestWindow;
import dev.connectiondoctor.stage.Environment;

/** A file is where the user wants it, and holds no key. */
@ExtendWith(ApplicationExtension.class)
@Timeout(60)
class SavingTest {
    private final TestWindow window = new TestWindow(Environment.empty(), Platform::runLater, true);

    @Start
    void start(Stage stage) {
        window.show(stage, 900, 600);
    }

    @Test
    void theCertificateIsSavedWhereTheUserSays(FxRobot robot, @TempDir Path folder) throws Exception {
        play(window, check(robot, window), Samples.intercepted());
        robot.type(KeyCode.ENTER);
        settle();
        window.chosenFile = folder.resolve("corp-root.pem");
        Button save = robot.lookup(".save-file").queryButton();
        robot.interact(save::fire);
        until(() -> Driver.note(robot).equals("Saved"));
        assertThat(save.getAccessibleText()).as("said to a screen reader").isEqualTo("Saved");
        assertThat(save.getText()).as("nothing jumps").isEqualTo(window.words.of("certificate.save"));

        assertThat(window.offeredNames).containsExactly("corp-root.pem");
        assertThat(folder.resolve("corp-root.pem")).hasContent(Samples.rootPem());
    }

    @Test
    void nothingIsSavedWhereTheUserThinksBetterOfIt(FxRobot robot) throws InterruptedException {
        play(window, check(robot, window), Samples.intercepted());
        robot.type(KeyCode.ENTER);
        settle();
        Button save = robot.lookup(".save-file").queryButton();
        robot.interact(save::fire);

        assertThat(window.offeredNames).hasSize(1);
        assertThat(save.getText()).isEqualTo("Save certificate…");
    }

    @Test
    void theReportIsSavedWithoutTheKey(FxRobot robot, @TempDir Path folder) throws Exception {
        robot.clickOn("#choice-anthropic");
        robot.interact(() -> window.model.start().keyProperty().set("claude-sonnet-4-5"));
        robot.interact(() -> window.model.check());
        play(window, window.checks.next(), Samples.intercepted());
        MenuButton menu = robot.lookup("#save-report").queryAs(MenuButton.class);
        for (MenuItem item : menu.getItems().filtered(one -> String.valueOf(one.getId()).startsWith("save-"))) {
            window.chosenFile = folder.resolve(item.getId());
            robot.interact(item::fire);
            until(() -> robot.lookup("#send-save").tryQuery().filter(node -> !node.isDisabled()).isPresent());
            robot.interact(() -> robot.lookup("#send-save").queryButton().fire());
            until(() -> Files.exists(window.chosenFile));
        }

        assertThat(window.offeredNames.getFirst()).startsWith("connection-report-2026-11-").endsWith(".html");
        assertThat(window.offeredNames.getLast()).endsWith(".zip");
        assertThat(Files.readString(folder.resolve("save-pdf"), StandardCharsets.ISO_8859_1)).startsWith("%PDF-");
        assertThat(Files.readString(folder.resolve("save-bundle"), StandardCharsets.ISO_8859_1)).startsWith("PK");
        assertThat(folder.resolve("save-json")).content().startsWith("{").contains("[key]");
        assertThat(folder.resolve("save-text")).content().contains("Zscaler", "[key]");
        assertThat(folder.resolve("save-html")).content().startsWith("<!DOCTYPE html>").contains("[key]");
        assertThat(folder.resolve("save-markdown")).content().startsWith("# ").contains("key");
        assertThat(folder.resolve("save-html")).content().doesNotContain("claude-sonnet-4-5");
        assertThat(folder.resolve("save-markdown")).content().doesNotContain("claude-sonnet-4-5");
        assertThat(folder.resolve("save-json")).content().doesNotContain("claude-sonnet-4-5");
        assertThat(folder.resolve("save-text")).content().doesNotContain("claude-sonnet-4-5");
    }
}
