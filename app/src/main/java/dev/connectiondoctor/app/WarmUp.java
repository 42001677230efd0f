package dev.connectiondoctor.app;

import java.util.Locale;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import dev.connectiondoctor.ControlHosts;
import dev.connectiondoctor.app.model.Words;
import dev.connectiondoctor.practice.Scenarios;

/**
 * Loads in good time what the first view needs, beside the toolkit, which mostly waits while it starts. Nothing depends
 * on it: what it makes is thrown away, and where it fails the window says so when it comes to the same.
 */
final class WarmUp {
    private WarmUp() {}

    /** What needs no toolkit. Returns at once. */
    static void ofEngine() {
        beside(() -> {
            new EngineWriters(Words.catalogue(Locale.getDefault()));
            ControlHosts.standard();
            Scenarios.all();
        });
    }

    /** What needs the toolkit started: the fonts of texts and icons. Returns at once. */
    static void ofToolkit() {
        beside(() -> new FontIcon(Feather.SUN).getLayoutBounds());
    }

    private static void beside(Runnable work) {
        Thread.ofPlatform().daemon().name("warm-up").start(() -> {
            try {
                work.run();
            } catch (RuntimeException | LinkageError _) {
                // Whoever needs it meets the same.
            }
        });
    }
}
