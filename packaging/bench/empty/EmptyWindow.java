import javafx.animation.PauseTransition;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import javafx.util.Duration;

/**
 * A window with nothing in it, as large as the doctor's: what every JavaFX window costs. With the property {@code
 * empty.seconds} it closes by itself.
 */
public final class EmptyWindow extends Application {
    /** Called by the toolkit. */
    public EmptyWindow() {}

    public static void main(String[] arguments) {
        launch(EmptyWindow.class, arguments);
    }

    @Override
    public void start(Stage stage) {
        stage.setScene(new Scene(new Pane(), 1180, 760, Color.web("#0969da")));
        stage.show();
        Integer seconds = Integer.getInteger("empty.seconds");
        if (seconds != null) {
            PauseTransition pause = new PauseTransition(Duration.seconds(seconds));
            pause.setOnFinished(_ -> Platform.exit());
            pause.play();
        }
    }
}
