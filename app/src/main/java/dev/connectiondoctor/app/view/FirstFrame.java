package dev.connectiondoctor.app.view;

import java.util.concurrent.Executor;

import javafx.scene.Scene;

/** The first thing that is seen of a window. What is not needed for it would only hold it up: the processors are few. */
public final class FirstFrame {
    private FirstFrame() {}

    /**
     * Does something as soon as the first frame is laid out and on its way to the screen.
     *
     * @param window carries it out on the thread of the window
     */
    public static void then(Scene scene, Executor window, Runnable task) {
        scene.addPostLayoutPulseListener(new Runnable() {
            @Override
            public void run() {
                scene.removePostLayoutPulseListener(this);
                window.execute(task);
            }
        });
    }
}
