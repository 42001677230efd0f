package dev.connectiondoctor.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

import javafx.application.ColorScheme;
import javafx.application.Platform;

import dev.connectiondoctor.app.model.Remembered;
import dev.connectiondoctor.stage.Environment;

/** Paints the pictures that the README shows, the same at every time: {@code mvn -Pscreens process-test-classes}. */
public final class Pictures {
    private static final int WIDTH = 1180;
    private static final int HEIGHT = 760;
    private static final Environment FOUND = new Environment(
            Map.of("ANTHROPIC_API_KEY", "sk-ant-api03-0123456789", "ANTHROPIC_MODEL", "claude-sonnet-4-5"),
            Path.of("."));

    private final Path folder;

    private Pictures(Path folder) {
        this.folder = folder;
    }

    /** @param args the folder */
    public static void main(String[] args) throws Exception {
        Pictures pictures = new Pictures(Files.createDirectories(Path.of(args[0])));
        CountDownLatch done = new CountDownLatch(1);
        Platform.startup(() -> {});
        Platform.runLater(() -> {
            try {
                pictures.paint();
            } finally {
                done.countDown();
            }
        });
        done.await();
        Platform.exit();
    }

    private void paint() {
        Easel easel = new Easel();
        Scenes scenes = new Scenes(easel);
        paint(easel, "home", "en", ColorScheme.LIGHT, Scenes::earlier);
        paint(easel, "fix", "en", ColorScheme.LIGHT, window -> scenes.ended(window, Samples.intercepted(), 1));
        paint(easel, "stream", "en", ColorScheme.DARK, window -> scenes.ended(window, Samples.cut(), 2));
        paint(easel, "home-zh", "zh-Hans", ColorScheme.LIGHT, Scenes::earlier);
    }

    private void paint(Easel easel, String name, String language, ColorScheme scheme, Easel.Scene scene) {
        TestWindow window = new TestWindow(FOUND, easel.bridge(), true, Remembered.nothing(), new SampleKeyRing());
        easel.paint(window, language, scheme, WIDTH, HEIGHT, easel.withKeyRing(scene),
                folder.resolve(name + ".png"));
    }
}
