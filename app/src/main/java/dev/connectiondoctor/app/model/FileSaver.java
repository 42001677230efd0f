package dev.connectiondoctor.app.model;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;

import dev.connectiondoctor.cli.OutputFile;

/** Writes files, each whole or not at all, without keeping the window waiting. */
public final class FileSaver {
    private final Executor window;

    /** @param window carries out on the thread of the window what it is given from any thread */
    public FileSaver(Executor window) {
        this.window = window;
    }

    /**
     * Returns at once; what came of it is told on the thread of the window.
     *
     * @param content made on another thread
     */
    public void save(Path file, Supplier<byte[]> content, Consumer<Boolean> saved) {
        Thread.ofVirtual().name("save").start(() -> {
            boolean done = write(file, content);
            window.execute(() -> saved.accept(done));
        });
    }

    private static boolean write(Path file, Supplier<byte[]> content) {
        try {
            OutputFile.write(file, content.get());
            return true;
        } catch (IOException | RuntimeException _) {
            return false;
        }
    }
}
