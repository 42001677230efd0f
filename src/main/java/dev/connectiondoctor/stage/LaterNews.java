package dev.connectiondoctor.stage;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Queue;

/** Keeps what a listener is to be told until there is time: it may take its own, for which no stage is to wait. */
final class LaterNews implements Pipeline.Listener {
    private final Pipeline.Listener listener;
    private final Queue<Runnable> untold = new ArrayDeque<>();

    LaterNews(Pipeline.Listener listener) {
        this.listener = listener;
    }

    @Override
    public void started(Stage stage, Instant at) {
        untold.add(() -> listener.started(stage, at));
    }

    @Override
    public void progressed(Stage stage, Progress progress) {
        untold.add(() -> listener.progressed(stage, progress));
    }

    @Override
    public void finished(StageResult result, Observations seen) {
        untold.add(() -> listener.finished(result, seen));
    }

    /** Tells all of it, in order, on this thread. */
    void tell() {
        for (Runnable next = untold.poll(); next != null; next = untold.poll()) {
            next.run();
        }
    }
}
