package dev.connectiondoctor.app.model;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.net.Ticker;
import dev.connectiondoctor.stage.Stage;

/** The check that is shown, one at a time, and the work behind it. */
final class Checking {
    private final Checks checks;
    private final HistoryModel history;
    private final Executor window;
    private final Ticker ticker;
    private final ReadOnlyObjectWrapper<@Nullable RunModel> run = new ReadOnlyObjectWrapper<>();
    private final List<Session> closing = new ArrayList<>();
    private @Nullable Session session;

    Checking(Checks checks, HistoryModel history, Executor window, Ticker ticker) {
        this.checks = checks;
        this.history = history;
        this.window = window;
        this.ticker = ticker;
    }

    ReadOnlyObjectProperty<@Nullable RunModel> runProperty() {
        return run.getReadOnlyProperty();
    }

    /** Shows a check that has not begun; a saved one is over at once. */
    RunModel next(CheckRequest request, Set<Stage> only) {
        RunModel next = new RunModel(request, only, ticker);
        if (request instanceof CheckRequest.Saved saved) {
            SavedRun.show(saved.report(), next);
        }
        run.set(next);
        return next;
    }

    /** Begins its work, if there is any. */
    void start(RunModel next) {
        session = next.request() instanceof CheckRequest.Live live
                ? Session.start(next, live, kept(live), window)
                : null;
    }

    /** Practice is not kept. */
    private Checks kept(CheckRequest request) {
        return request instanceof CheckRequest.Service ? history.keeping(checks) : checks;
    }

    void stop() {
        stopping();
        if (session != null) {
            session.cancel();
        }
    }

    void close() {
        stopping();
        if (session != null) {
            session.close();
            closing.removeIf(Session::over);
            closing.add(session);
            session = null;
        }
    }

    /** Waits until all that was closed has let go of what it held, at most so long for each; says whether it has. */
    boolean awaitEnd(Duration patience) throws InterruptedException {
        boolean ended = true;
        for (Session each : List.copyOf(closing)) {
            ended &= each.awaitEnd(patience);
        }
        return ended;
    }

    /** Shows no check any longer. */
    void leave() {
        run.set(null);
    }

    private void stopping() {
        RunModel shown = run.get();
        if (shown != null) {
            shown.stopping();
        }
    }
}
