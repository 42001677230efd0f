package dev.connectiondoctor.cli;

/** Tells that the user wants the program to end: Ctrl-C, or the system's polite request. */
@FunctionalInterface
public interface Interrupts {
    /** Runs an action, on a thread of its own, when the user wants to end; until the registration is closed. */
    Registration onInterrupt(Runnable action);

    /** An action that is waiting; closing it twice is harmless. */
    @FunctionalInterface
    interface Registration extends AutoCloseable {
        @Override
        void close();
    }
}
