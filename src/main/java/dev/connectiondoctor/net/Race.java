package dev.connectiondoctor.net;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;

/**
 * Attempts at one thing, of which the first to succeed wins. Each has a head start before the next begins; one that
 * fails lets the next begin at once. Whatever the others bring after that is closed.
 */
public final class Race {
    /** RFC 8305 recommends 250 ms. */
    private static final long HEAD_START_MS = 250;

    private final List<Callable<Socket>> attempts;
    private final AtomicReference<@Nullable Socket> winner = new AtomicReference<>();

    private Race(List<Callable<Socket>> attempts) {
        this.attempts = attempts;
    }

    /** One connection to one of the addresses. */
    @FunctionalInterface
    public interface Connector {
        Socket connect(InetSocketAddress address) throws IOException;
    }

    /**
     * The first connection that stands, whichever of the addresses it leads to.
     *
     * @throws IOException the failure of the last attempt to fail, if all did
     */
    public static Socket connect(List<InetAddress> addresses, int port, Connector connector)
            throws IOException, InterruptedException {
        return new Race(addresses.stream()
                .<Callable<Socket>>map(address -> () -> connector.connect(new InetSocketAddress(address, port)))
                .toList()).run();
    }

    private Socket run() throws IOException, InterruptedException {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            try {
                return run(new ExecutorCompletionService<>(threads));
            } finally {
                threads.shutdownNow();
            }
        }
    }

    private Socket run(CompletionService<Socket> runners) throws IOException, InterruptedException {
        IOException failure = new IOException("no address to connect to");
        int running = 0;
        for (int next = 0; next < attempts.size() || running > 0;) {
            boolean more = next < attempts.size();
            if (more) {
                runners.submit(keepingFirst(attempts.get(next++)));
                running++;
            }
            Future<Socket> over = next < attempts.size()
                    ? runners.poll(HEAD_START_MS, TimeUnit.MILLISECONDS)
                    : runners.take();
            if (over != null) {
                running--;
                try {
                    return over.get();
                } catch (ExecutionException failed) {
                    failure = failed.getCause() instanceof IOException known ? known : new IOException(failed);
                }
            }
        }
        throw failure;
    }

    private Callable<Socket> keepingFirst(Callable<Socket> attempt) {
        return () -> {
            Socket socket = attempt.call();
            if (!winner.compareAndSet(null, socket)) {
                OpenThings.closeQuietly(socket);
            }
            return socket;
        };
    }
}
