package dev.connectiondoctor.app.model;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;

import dev.connectiondoctor.Options;
import dev.connectiondoctor.Run;
import dev.connectiondoctor.RunEvent;
import dev.connectiondoctor.practice.PracticeNetwork;

/**
 * Carries one check out on a thread of its own and tells the model about it on the thread of the window. What was
 * checked stays there until the session is closed, so that fixes can be tried on it.
 */
final class Session {
    private final RunModel model;
    private final CheckRequest.Live request;
    private final Checks checks;
    private final Executor window;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread;

    private Session(RunModel model, CheckRequest.Live request, Checks checks, Executor window) {
        this.model = model;
        this.request = request;
        this.checks = checks;
        this.window = window;
        thread = Thread.ofVirtual().name("check").uncaughtExceptionHandler((_, _) -> broken()).unstarted(this::run);
    }

    static Session start(RunModel model, CheckRequest.Live request, Checks checks, Executor window) {
        Session session = new Session(model, request, checks, window);
        session.thread.start();
        return session;
    }

    /** Returns at once; the run ends within moments and says so. */
    void cancel() {
        thread.interrupt();
    }

    /** Ends the run, if it is going on, and lets go of what was checked; returns at once. */
    void close() {
        closed.countDown();
        model.tries().stop();
        cancel();
    }

    /** Whether it has let go of everything. */
    boolean over() {
        return !thread.isAlive();
    }

    /** Waits until it has let go of everything, at most so long; says whether it has. */
    boolean awaitEnd(Duration patience) throws InterruptedException {
        return thread.join(patience);
    }

    private void run() {
        try (PracticeNetwork target = request.open()) {
            Options options = model.only().isEmpty() ? target.options() : target.options().withOnly(model.only());
            window.execute(() -> model.aimAt(options));
            await(checks.start(options, target.environment(), event -> tell(event, target)));
            stay();
        } catch (IOException _) {
            broken();
        }
    }

    private void tell(RunEvent event, PracticeNetwork target) {
        if (event instanceof RunEvent.Ended ended) {
            FixTries tries = FixTries.of(ended.report(), target, checks, window);
            window.execute(() -> model.offer(tries));
        }
        window.execute(() -> model.apply(event));
    }

    /** A cancel interrupts this thread, and is passed on as often as it comes: a run that is cancelled ends soon. */
    private static void await(Run run) {
        for (boolean over = false; !over;) {
            try {
                run.await();
                over = true;
            } catch (InterruptedException _) {
                run.cancel();
            }
        }
    }

    /** The run is over, so there is nothing left to cancel. */
    private void stay() {
        for (boolean over = false; !over;) {
            try {
                closed.await();
                over = true;
            } catch (InterruptedException _) {
                over = closed.getCount() == 0;
            }
        }
    }

    private void broken() {
        window.execute(model::breakDown);
    }
}
