package dev.connectiondoctor.net;

/** A cancelled run shows itself on a virtual thread as a closed socket; this tells the two apart. */
public final class Interruption {
    private Interruption() {}

    /** To be asked before a failure on the network is taken for one. */
    public static void check() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }
}
