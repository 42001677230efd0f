package dev.connectiondoctor.app.view;

import java.util.function.Supplier;

import javafx.scene.control.Labeled;

import org.kordamp.ikonli.feather.Feather;

/** Asks where to save something, saves it, and says on the button what came of it. */
final class Saving {
    private final ViewContext context;
    private final Acknowledgement outcome;

    Saving(Labeled button, ViewContext context) {
        this.context = context;
        outcome = new Acknowledgement(button);
    }

    /**
     * @param name the file's name as suggested
     * @param content made on another thread than the window's
     */
    void ask(String title, String name, Supplier<byte[]> content) {
        context.desktop()
                .chooseFile(title, name)
                .ifPresent(file -> context.saver()
                        .save(file, content, this::tell));
    }

    private void tell(boolean saved) {
        outcome.show(context.words().of(saved ? "saved" : "saved.not"), saved ? Feather.CHECK : Feather.X);
    }
}
