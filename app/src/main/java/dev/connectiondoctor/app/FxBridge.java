package dev.connectiondoctor.app;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;

import javafx.application.Platform;

/**
 * The one door to the thread of the window. Whatever comes from other threads is queued, in order, and carried out in
 * one turn, so that hundreds of events a second cost one turn and not hundreds.
 */
final class FxBridge implements Executor {
    /** Most tasks in one turn; the window paints before the next. */
    static final int TURN = 256;

    private final Queue<Runnable> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean scheduled = new AtomicBoolean();
    private final Executor turns;

    FxBridge() {
        this(Platform::runLater);
    }

    FxBridge(Executor turns) {
        this.turns = turns;
    }

    @Override
    public void execute(Runnable task) {
        waiting.add(task);
        schedule();
    }

    private void schedule() {
        if (scheduled.compareAndSet(false, true)) {
            turns.execute(this::drain);
        }
    }

    private void drain() {
        scheduled.set(false);
        for (int done = 0; done < TURN; done++) {
            Runnable task = waiting.poll();
            if (task == null) {
                return;
            }
            task.run();
        }
        schedule();
    }
}
