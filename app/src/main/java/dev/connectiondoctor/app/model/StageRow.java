package dev.connectiondoctor.app.model;

import java.util.Optional;

import javafx.beans.Observable;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.net.Ticker;
import dev.connectiondoctor.report.StageReport;
import dev.connectiondoctor.stage.Progress;
import dev.connectiondoctor.stage.SkipReason;
import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.stage.StageResult;

/** One line of the checklist. Changed by {@link RunModel} alone, on the thread of the window. */
public final class StageRow {
    /** Stands for a time that there is none of. */
    public static final double NO_TIME = -1;
    private static final double READABLE_MS = 100;

    private final Stage stage;
    private final ReadOnlyObjectWrapper<RowState> state = new ReadOnlyObjectWrapper<>(RowState.WAITING);
    private final ReadOnlyDoubleWrapper elapsedMs = new ReadOnlyDoubleWrapper(NO_TIME);
    private final ReadOnlyObjectWrapper<@Nullable Progress> progress = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable SkipReason> plannedSkip = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable StageReport> report = new ReadOnlyObjectWrapper<>();
    private final LiveStream live = new LiveStream();
    private @Nullable Progress unsaid;
    private long startedNanos;
    private long saidNanos;

    StageRow(Stage stage) {
        this.stage = stage;
    }

    public Stage stage() {
        return stage;
    }

    public RowState state() {
        return state.get();
    }

    /** Milliseconds, counting while the stage runs; {@link #NO_TIME} before. */
    public ReadOnlyDoubleProperty elapsedMsProperty() {
        return elapsedMs.getReadOnlyProperty();
    }

    /** What the running stage last said about itself. */
    public Optional<Progress> progress() {
        return Optional.ofNullable(progress.get());
    }

    /** The answer that is streaming in, if this stage has one. */
    public LiveStream live() {
        return live;
    }

    /** Why the plan leaves this stage out, if it does. */
    public Optional<SkipReason> plannedSkip() {
        return Optional.ofNullable(plannedSkip.get());
    }

    public Optional<StageReport> report() {
        return Optional.ofNullable(report.get());
    }

    /** All that changes the words of this row; not the elapsed time, which changes all the time. */
    public Observable[] words() {
        return new Observable[]{state, progress, plannedSkip, report};
    }

    /** All that changes what came of this row. */
    public Observable[] outcome() {
        return new Observable[]{state, plannedSkip, report};
    }

    void plan(@Nullable SkipReason skip) {
        plannedSkip.set(skip);
    }

    void start(Ticker ticker) {
        startedNanos = ticker.nanos();
        elapsedMs.set(0);
        state.set(RowState.RUNNING);
    }

    /** Words that follow each other faster than anybody can read are held back until the next look at the clock. */
    void say(Progress said, Ticker ticker) {
        live.take(said, elapsedMs.get());
        unsaid = said;
        if (progress.get() == null || ticker.millisSince(saidNanos) >= READABLE_MS) {
            sayNow(ticker);
        }
    }

    private void sayNow(Ticker ticker) {
        if (unsaid != null) {
            saidNanos = ticker.nanos();
            progress.set(unsaid);
            unsaid = null;
        }
    }

    void tick(Ticker ticker) {
        if (state() == RowState.RUNNING) {
            elapsedMs.set(ticker.millisSince(startedNanos));
            sayNow(ticker);
        }
    }

    /** Whether it failed, was worth a look, was stopped, or had to wait for one of those. */
    boolean unsettled() {
        boolean waited = report().map(StageReport::result)
                .filter(result -> result instanceof StageResult.Skipped skipped
                        && skipped.reason().kind() == SkipReason.Kind.NEEDS)
                .isPresent();
        return waited || state().telling() || state() == RowState.CANCELLED;
    }

    void finish(StageReport done) {
        if (!done.equals(report.get())) {
            report.set(done);
        }
        elapsedMs.set(measured(done.result()));
        state.set(RowState.of(done.status()));
    }

    private static double measured(StageResult result) {
        return switch (result) {
            case StageResult.Completed completed -> completed.timing().durationMs();
            case StageResult.Failed failed -> failed.timing().durationMs();
            case StageResult.Cancelled cancelled -> cancelled.timing().durationMs();
            case StageResult.Crashed crashed -> crashed.timing().durationMs();
            case StageResult.Skipped _ -> NO_TIME;
        };
    }
}
