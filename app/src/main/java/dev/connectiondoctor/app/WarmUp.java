package dev.connectiondoctor.app;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import dev.connectiondoctor.app.view.ControlsAhead;
import dev.connectiondoctor.practice.Scenarios;

/**
 * Loads in good time what will be needed, on a thread of its own. Nothing depends on it: what it makes is thrown away,
 * and where it fails the window says so when it comes to the same.
 */
final class WarmUp {
    private WarmUp() {}

    /** What the other pages, a check and the practice networks need. Returns at once. */
    static void ofTheRest() {
        beside(() -> {
            ControlsAhead.load();
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
