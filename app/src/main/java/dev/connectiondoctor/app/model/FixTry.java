package dev.connectiondoctor.app.model;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.Run;
import dev.connectiondoctor.practice.PracticeNetwork;
import dev.connectiondoctor.proof.FixOutcome;
import dev.connectiondoctor.proof.FixTrial;
import dev.connectiondoctor.proof.PreparedTrial;
import dev.connectiondoctor.report.Report;

/** One fix that can be tried now, and what came of it. Used on the thread of the window only. */
public final class FixTry {
    /** How far it is. */
    public enum Phase {
        READY, RUNNING, PROVEN, NEXT_TROUBLE, DISPROVEN, UNSETTLED, STOPPED, BROKEN;

        private static Phase of(FixOutcome.Kind kind) {
            return switch (kind) {
                case PROVEN -> PROVEN;
                case NEXT_TROUBLE -> NEXT_TROUBLE;
                case DISPROVEN -> DISPROVEN;
                case UNSETTLED -> UNSETTLED;
            };
        }

        /** The word used in text keys and as a style. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final FixTrial trial;
    private final PracticeNetwork target;
    private final Checks checks;
    private final Executor window;
    private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(Phase.READY);
    private @Nullable FixOutcome outcome;
    private @Nullable Thread thread;

    FixTry(FixTrial trial, PracticeNetwork target, Checks checks, Executor window) {
        this.trial = trial;
        this.target = target;
        this.checks = checks;
        this.window = window;
    }

    public FixTrial trial() {
        return trial;
    }

    public ReadOnlyObjectProperty<Phase> phaseProperty() {
        return phase.getReadOnlyProperty();
    }

    /** What the last trial brought. */
    public Optional<FixOutcome> outcome() {
        return Optional.ofNullable(outcome);
    }

    /** Begins a trial, unless one is going on. */
    public void start() {
        if (phase.get() != Phase.RUNNING) {
            phase.set(Phase.RUNNING);
            thread = Thread.ofVirtual()
                    .name("fix-trial")
                    .uncaughtExceptionHandler((_, _) -> end(Phase.BROKEN, null))
                    .start(this::run);
        }
    }

    /** Ends the trial at once, if one is going on. */
    public void stop() {
        if (thread != null) {
            thread.interrupt();
        }
    }

    private void run() {
        try (PreparedTrial prepared = trial.prepare(target.options(), target.environment())) {
            Run run = checks.start(prepared.options(), prepared.environment(), _ -> {});
            try {
                Report after = run.await();
                FixOutcome made = trial.judge(after);
                end(Phase.of(made.kind()), made);
            } catch (InterruptedException _) {
                run.cancel();
                end(Phase.STOPPED, null);
            }
        } catch (IOException _) {
            end(Phase.BROKEN, null);
        }
    }

    private void end(Phase last, @Nullable FixOutcome made) {
        window.execute(() -> {
            outcome = made;
            phase.set(last);
        });
    }
}
