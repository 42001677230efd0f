package dev.connectiondoctor;

import dev.connectiondoctor.report.Report;

/** A check that is going on. */
public interface Run {
    /**
     * Waits for the end.
     *
     * @throws InterruptedException if the waiting thread is interrupted; the run itself goes on
     */
    Report await() throws InterruptedException;

    /** Ends the run at once, with what is known so far; returns without waiting. Harmless on a run that is over. */
    void cancel();
}
