package dev.connectiondoctor.app.view;

import java.util.function.Supplier;

import javafx.scene.Node;

/** Asks where to save something, saves it, and says what came of it. */
final class Saving {
    private final Node button;
    private final ViewContext context;

    Saving(Node button, ViewContext context) {
        this.button = button;
        this.context = context;
    }

    /**
     * @param name the file's name as suggested
     * @param content made on another thread than the window's
     */
    void ask(String title, String name, Supplier<byte[]> content) {
        context.desktop()
                .chooseFile(title, name)
                .ifPresent(file -> context.saver()
                        .save(file, content, saved -> (saved ? Note.SAVED : Note.NOT_SAVED).tell(button)));
    }
}
