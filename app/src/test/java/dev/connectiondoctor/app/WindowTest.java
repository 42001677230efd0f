package dev.connectiondoctor.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class WindowTest {
    @Start
    void start(Stage stage) {
        new Window().start(stage);
    }

    @Test
    void opensWithItsName(FxRobot robot) {
        assertThat(robot.window(0)).isInstanceOfSatisfying(Stage.class, stage -> {
            assertThat(stage.getTitle()).isEqualTo("Connection Doctor");
            assertThat(stage.isShowing()).isTrue();
        });
        robot.clickOn(".label");
    }
}
