package dev.connectiondoctor.cli;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.Run;

/**
 * The user's wish to end a check. It is listened for before anything is started that has to be ended with the check; a
 * check that it comes before ends as soon as it begins.
 */
final class Ending implements AutoCloseable {
    private final Interrupts.Registration registration;
    private boolean wanted;
    private @Nullable Run run;

    Ending(Interrupts interrupts) {
        registration = interrupts.onInterrupt(this::now);
    }

    private synchronized void now() {
        wanted = true;
        if (run != null) {
            run.cancel();
        }
    }

    /** Ends this run when it is time; returns it. */
    synchronized Run of(Run begun) {
        run = begun;
        if (wanted) {
            begun.cancel();
        }
        return begun;
    }

    /** The check is over: from here on, who wants the program to end gets that at once. */
    void noLonger() {
        registration.close();
    }

    @Override
    public void close() {
        noLonger();
    }
}
