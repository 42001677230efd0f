package dev.connectiondoctor.app.model;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

import dev.connectiondoctor.cli.OutputFile;

/** Writes files, each whole or not at all, without keeping the window waiting. */
public final class FileSaver {
    private final Executor window;

    /** @param window carries out on the thread of the window what it is given from any thread */
    public FileSaver(Executor window) {
        this.window = window;
    }

    /** Returns at once; what came of it is told on the thread of the window. */
    public void save(Path file, String text, Consumer<Boolean> saved) {
        Thread.ofVirtual().name("save").start(() -> {
            boolean done = write(file, text);
            window.execute(() -> saved.accept(done));
        });
    }

    private static boolean write(Path file, String text) {
        try {
            OutputFile.write(file, text);
            return true;
        } catch (IOException _) {
            return false;
        }
    }
}
