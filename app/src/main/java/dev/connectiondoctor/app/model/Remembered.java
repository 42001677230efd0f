package dev.connectiondoctor.app.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.cli.OutputFile;
import dev.connectiondoctor.kept.WindowSettings;

/**
 * What the window remembers from one day to the next. Changes are made on one thread and written by another, the last
 * one only if several wait. A folder that cannot be written to is no reason to disturb anybody.
 */
public final class Remembered implements AutoCloseable {
    private static final long LONGEST_GOODBYE_S = 2;

    private final @Nullable Path folder;
    private final ExecutorService writer = Executors
            .newSingleThreadExecutor(Thread.ofVirtual().name("settings").factory());
    private final AtomicReference<@Nullable WindowSettings> waiting = new AtomicReference<>();
    private WindowSettings now;

    private Remembered(@Nullable Path folder, WindowSettings now) {
        this.folder = folder;
        this.now = now;
    }

    /** Reads what is remembered; not for the thread of the window. */
    public static Remembered in(Path folder) {
        return new Remembered(folder, WindowSettings.in(folder));
    }

    /** Remembers nothing beyond this window. */
    public static Remembered nothing() {
        return new Remembered(null, WindowSettings.DEFAULTS);
    }

    public WindowSettings now() {
        return now;
    }

    /** Returns at once. */
    public void change(UnaryOperator<WindowSettings> change) {
        WindowSettings next = change.apply(now);
        if (!next.equals(now)) {
            now = next;
            waiting.set(next);
            if (folder != null && !writer.isShutdown()) {
                writer.execute(() -> write(folder));
            }
        }
    }

    private void write(Path into) {
        WindowSettings latest = waiting.getAndSet(null);
        if (latest != null) {
            try {
                Files.createDirectories(into);
                OutputFile.write(into.resolve(WindowSettings.FILE), latest.json());
            } catch (IOException _) {
                // The next change tries again.
            }
        }
    }

    /** Waits for a moment until the last change is written. */
    @Override
    public void close() {
        writer.shutdown();
        try {
            writer.awaitTermination(LONGEST_GOODBYE_S, TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
