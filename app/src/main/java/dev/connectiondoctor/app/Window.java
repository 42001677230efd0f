package dev.connectiondoctor.app;

import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Stage;

/** The window. */
public final class Window extends Application {
    /** Called by the toolkit. */
    public Window() {}

    @Override
    public void start(Stage stage) {
        stage.setTitle("Connection Doctor");
        stage.setScene(new Scene(new Label("Connection Doctor"), 640, 480));
        stage.show();
    }
}
