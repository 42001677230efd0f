package dev.connectiondoctor.stage;

/**
 * Collects the evidence of one stage. A probe never judges, and a network failure is data that it returns, not an
 * exception that leaves it. Cancelling a run interrupts the thread that a probe runs on; a probe then stops within
 * milliseconds by letting the {@link InterruptedException} through.
 */
public interface Probe<E extends Evidence> {
    Stage stage();

    Collected<E> collect(ProbeContext context) throws InterruptedException;
}
