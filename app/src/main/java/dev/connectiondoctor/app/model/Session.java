package dev.connectiondoctor.app.model;

import java.io.IOException;
import java.util.concurrent.Executor;

import dev.connectiondoctor.Run;
import dev.connectiondoctor.practice.PracticeNetwork;

/** Carries one check out on a thread of its own and tells the model about it on the thread of the window. */
final class Session {
    private final RunModel model;
    private final CheckRequest.Live request;
    private final Checks checks;
    private final Executor window;
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

    private void run() {
        try (PracticeNetwork target = request.open()) {
            window.execute(() -> model.aimAt(target.options()));
            await(checks.start(target.options(), target.environment(),
                    event -> window.execute(() -> model.apply(event))));
        } catch (IOException _) {
            broken();
        }
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

    private void broken() {
        window.execute(model::breakDown);
    }
}
