package dev.connectiondoctor.practice.wire;

import java.io.Closeable;
import java.io.IOException;
import java.net.SocketException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Every thread and socket of one practice network. Closing it ends them all and waits, 5 seconds a thread at most,
 * until they are gone.
 */
public final class Resources implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final String network;
    private final Set<Closeable> open = ConcurrentHashMap.newKeySet();
    private final Set<Thread> threads = ConcurrentHashMap.newKeySet();
    private boolean closed;

    /** Work that ends by itself when its sockets are closed or its thread is interrupted. */
    @FunctionalInterface
    public interface Task {
        void run() throws IOException, InterruptedException;
    }

    /** @param network names the threads: {@code practice-<network>-…} */
    public Resources(String network) {
        this.network = network;
    }

    /**
     * Closes this together with the network.
     *
     * @throws SocketException if the network is closed already; then this is closed as well
     */
    public synchronized <C extends Closeable> C keep(C resource) throws IOException {
        if (closed) {
            resource.close();
            throw new SocketException("the practice network is closed");
        }
        open.add(resource);
        return resource;
    }

    /** Closes this now instead of later. */
    public void drop(Closeable resource) {
        open.remove(resource);
        closeQuietly(resource);
    }

    /** Runs a task on a virtual thread of the network; nothing happens once the network is closed. */
    public synchronized void start(String what, Task task) {
        if (closed) {
            return;
        }
        Thread thread = Thread.ofVirtual().name("practice-" + network + "-" + what).unstarted(() -> run(task));
        threads.add(thread);
        thread.start();
    }

    @Override
    public void close() {
        synchronized (this) {
            closed = true;
        }
        open.forEach(Resources::closeQuietly);
        open.clear();
        threads.forEach(Thread::interrupt);
        joinAll();
    }

    private void run(Task task) {
        try {
            task.run();
        } catch (IOException | InterruptedException _) {
            // The peer left or the network is being closed: the ordinary end of a conversation.
        } finally {
            threads.remove(Thread.currentThread());
        }
    }

    private void joinAll() {
        try {
            for (Thread thread : threads) {
                thread.join(PATIENCE);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static void closeQuietly(Closeable resource) {
        try {
            resource.close();
        } catch (IOException _) {
            // It is gone, which is all that was wanted.
        }
    }
}
