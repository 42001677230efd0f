package dev.connectiondoctor.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.stage.Screen;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import dev.connectiondoctor.kept.WindowSettings.Frame;

@ExtendWith(ApplicationExtension.class)
@Timeout(300)
class WindowFrameTest {
    private static final Frame REMEMBERED = new Frame(40, 50, 640, 480, false);

    private Stage stage;
    private WindowFrame frame;

    @Start
    void start(Stage shown) {
        stage = shown;
        stage.setScene(new Scene(new Pane(), 300, 200));
        frame = WindowFrame.of(stage, REMEMBERED);
        stage.show();
    }

    @Test
    void theWindowIsWhereItWasAndItsNewPlaceIsKnown(FxRobot robot) {
        assertThat(frame.now()).isEqualTo(REMEMBERED);
        robot.interact(() -> {
            stage.setX(60);
            stage.setWidth(700);
        });

        assertThat(frame.now()).isEqualTo(new Frame(60, 50, 700, 480, false));
    }

    @Test
    void aWindowOnAScreenThatIsGoneIsNotReached() {
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();

        assertThat(WindowFrame.isReachable(REMEMBERED)).isTrue();
        assertThat(WindowFrame.isReachable(new Frame(screen.getMaxX() + 5_000, 0, 640, 480, false))).isFalse();
        assertThat(WindowFrame.isReachable(new Frame(screen.getMaxX() - 20, 0, 640, 480, false))).isFalse();
        assertThat(WindowFrame.isReachable(new Frame(0, -400, 640, 480, false))).isFalse();
    }
}
