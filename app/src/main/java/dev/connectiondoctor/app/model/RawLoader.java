package dev.connectiondoctor.app.model;

import java.util.concurrent.Executor;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.report.StageReport;

/** Writes what a stage saw as text, without keeping the window waiting: it may be a megabyte. */
public final class RawLoader {
    private final Executor window;
    private long asked;

    /** @param window carries out on the thread of the window what it is given from any thread */
    public RawLoader(Executor window) {
        this.window = window;
    }

    /** Returns at once; the text is handed over on the thread of the window, unless another one is wanted by then. */
    public void load(@Nullable StageReport report, Words words, Consumer<RawText> loaded) {
        long own = ++asked;
        if (report == null) {
            loaded.accept(RawText.EMPTY);
            return;
        }
        Thread.ofVirtual().name("raw").start(() -> {
            RawText text = RawText.of(words.documents().json(report));
            window.execute(() -> {
                if (own == asked) {
                    loaded.accept(text);
                }
            });
        });
    }
}
