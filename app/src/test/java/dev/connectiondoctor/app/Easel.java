package dev.connectiondoctor.app;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.scene.AccessibleAction;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.TabPane;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;

import javax.imageio.ImageIO;

/** Holds a window still while it is painted: what other threads want done waits until it is called for. */
final class Easel {
    private final BlockingQueue<Runnable> turns = new LinkedBlockingQueue<>();
    private final FxBridge bridge = new FxBridge(this::turn);
    private Stage stage;

    /** What happens in the window before it is painted. */
    interface Scene {
        void play(TestWindow window) throws InterruptedException;
    }

    /** For the window that is to be shown. */
    FxBridge bridge() {
        return bridge;
    }

    /** Shows the window, plays the scene and paints what is seen then into a file. */
    void paint(TestWindow window, String language, ColorScheme scheme, int width, int height, Scene scene, Path file) {
        window.system.set(scheme);
        window.languages.choose(language);
        stage = new Stage();
        window.show(stage, width, height);
        try {
            scene.play(window);
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
        drain();
        turnOver();
        Parent root = stage.getScene().getRoot();
        for (int pass = 0; pass < 2; pass++) {
            root.applyCss();
            root.layout();
        }
        save(stage.getScene().snapshot(null), file);
        stage.close();
    }

    /** The same once the window knows of its key ring, which a window without one never does. */
    Scene withKeyRing(Scene scene) {
        return window -> {
            until(() -> window.personal.keys().presentProperty().get());
            scene.play(window);
        };
    }

    private void turn(Runnable task) {
        if (Platform.isFxApplicationThread()) {
            task.run();
        } else {
            turns.add(task);
        }
    }

    /** Does what other threads want done until this is reached. */
    void until(BooleanSupplier reached) throws InterruptedException {
        while (!reached.getAsBoolean()) {
            turns.take().run();
        }
    }

    /** Whatever was put off to the next turn of the window's thread. */
    private static void turnOver() {
        Object turn = new Object();
        Platform.runLater(() -> Platform.exitNestedEventLoop(turn, turn));
        Platform.enterNestedEventLoop(turn);
    }

    /** Whatever other threads wanted done before. */
    void drain() {
        for (Runnable turn = turns.poll(); turn != null; turn = turns.poll()) {
            turn.run();
        }
    }

    /** What scrolls has its contents only once it has its looks. */
    Node find(String query) {
        stage.getScene().getRoot().applyCss();
        return stage.getScene().lookup(query);
    }

    void press(String query) {
        find(query).executeAccessibleAction(AccessibleAction.FIRE);
    }

    void select(int tab) {
        drain();
        ((TabPane) find(".tab-pane")).getSelectionModel().select(tab);
    }

    /** Lets the window paint for a while. */
    static void frames() {
        Object done = new Object();
        Thread.ofVirtual().start(() -> {
            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(2));
            Platform.runLater(() -> Platform.exitNestedEventLoop(done, done));
        });
        Platform.enterNestedEventLoop(done);
    }

    private static void save(WritableImage image, Path file) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        PixelReader pixels = image.getPixelReader();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                copy.setRGB(x, y, pixels.getArgb(x, y));
            }
        }
        try {
            ImageIO.write(copy, "png", file.toFile());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
