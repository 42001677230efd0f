package dev.connectiondoctor.app;

import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.kept.WindowSettings.Frame;

/** The window's place and size, put back where they were as far as the screens of today allow. */
final class WindowFrame {
    /** So much of the window's upper edge must be on a screen that it can be taken hold of. */
    private static final double HANDLE = 100;

    private final Stage stage;
    private Rectangle2D usual;

    private WindowFrame(Stage stage, Rectangle2D usual) {
        this.stage = stage;
        this.usual = usual;
        stage.xProperty().addListener(_ -> note());
        stage.yProperty().addListener(_ -> note());
        stage.widthProperty().addListener(_ -> note());
        stage.heightProperty().addListener(_ -> note());
    }

    /** Puts the window where it was and keeps an eye on it. */
    static WindowFrame of(Stage stage, @Nullable Frame remembered) {
        if (remembered != null) {
            stage.setWidth(remembered.width());
            stage.setHeight(remembered.height());
            if (isReachable(remembered)) {
                stage.setX(remembered.x());
                stage.setY(remembered.y());
            }
            stage.setMaximized(remembered.maximized());
        }
        return new WindowFrame(stage, remembered == null
                ? new Rectangle2D(0, 0, 0, 0)
                : new Rectangle2D(remembered.x(), remembered.y(), remembered.width(), remembered.height()));
    }

    static boolean isReachable(Frame frame) {
        return Screen.getScreens()
                .stream()
                .map(Screen::getVisualBounds)
                .anyMatch(screen -> screen.intersects(frame.x(), frame.y(), frame.width(), 1)
                        && Math.min(screen.getMaxX(), frame.x() + frame.width())
                                - Math.max(screen.getMinX(), frame.x()) >= HANDLE);
    }

    /** As large as the screen is no size to go back to. */
    private void note() {
        if (!stage.isMaximized() && !stage.isIconified() && stage.getWidth() > 0 && stage.getHeight() > 0) {
            usual = new Rectangle2D(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight());
        }
    }

    Frame now() {
        return new Frame(usual.getMinX(), usual.getMinY(), usual.getWidth(), usual.getHeight(), stage.isMaximized());
    }
}
