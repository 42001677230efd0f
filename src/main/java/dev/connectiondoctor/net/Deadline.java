package dev.connectiondoctor.net;

import java.io.Closeable;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;

/**
 * Bounds a whole exchange, however slowly its bytes trickle in: when the time is up the connection is closed under it.
 */
public final class Deadline implements AutoCloseable {
    private final Thread watch;
    private volatile boolean passed;

    private Deadline(Closeable target, Patience patience) {
        watch = Thread.ofVirtual().name("deadline").start(() -> closeAfter(target, patience));
    }

    /** Work that may block on the connection. */
    @FunctionalInterface
    public interface Exchange<T> {
        T run() throws IOException;
    }

    /**
     * Runs an exchange on this thread.
     *
     * @throws SocketTimeoutException if the time was up first
     */
    public static <T> T within(Duration limit, Closeable target, Exchange<T> exchange) throws IOException {
        return within(new Patience(limit), target, exchange);
    }

    /**
     * The same, for as long as a patience lasts that others may share.
     *
     * @throws SocketTimeoutException if the patience ended first
     */
    public static <T> T within(Patience patience, Closeable target, Exchange<T> exchange) throws IOException {
        try (Deadline deadline = new Deadline(target, patience)) {
            return deadline.run(exchange);
        }
    }

    private <T> T run(Exchange<T> exchange) throws IOException {
        try {
            return exchange.run();
        } catch (IOException failure) {
            throw passed ? timedOut(failure) : failure;
        }
    }

    private static SocketTimeoutException timedOut(IOException cause) {
        SocketTimeoutException timeout = new SocketTimeoutException("Read timed out");
        timeout.initCause(cause);
        return timeout;
    }

    private void closeAfter(Closeable target, Patience patience) {
        try {
            patience.last();
            passed = true;
            target.close();
        } catch (InterruptedException | IOException _) {
            // The exchange is over, or the connection is gone already: either way nothing is left to end.
        }
    }

    @Override
    public void close() {
        watch.interrupt();
    }
}
