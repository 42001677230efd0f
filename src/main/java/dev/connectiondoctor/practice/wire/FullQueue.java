package dev.connectiondoctor.practice.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * A port that swallows connection requests, as a firewall does that drops packets. Loopback drops nothing by itself, so
 * this is a server that never accepts and whose queue has been filled: the system ignores whoever comes next.
 */
public final class FullQueue {
    private static final int BACKLOG = 1;
    private static final int MOST = 64;
    private static final int ANSWER_MS = 100;

    /** The TCP sockets of Linux, as proc_net_tcp describes them: the second of the two queues is that of who waits. */
    private static final Path SOCKETS = Path.of("/proc/net/tcp");
    private static final int LOCAL = 1;
    private static final int STATE = 3;
    private static final int QUEUES = 4;
    private static final String LISTENS = "0A";

    private FullQueue() {}

    /**
     * @return the port, on 127.0.0.1 only
     * @throws IOException if this system goes on accepting
     */
    public static int start(Resources resources) throws IOException {
        ServerSocket server = resources.keep(new ServerSocket(0, BACKLOG, Loopback.IPV4));
        InetSocketAddress address = new InetSocketAddress(Loopback.IPV4, server.getLocalPort());
        for (int queued = 0; queued < MOST; queued++) {
            if (!enters(resources, address) && isFull(address.getPort())) {
                return address.getPort();
            }
        }
        throw new IOException("the queue of a server that never accepts does not fill up on this system");
    }

    /** A busy computer lets nobody in for a moment although there is room. Linux counts who waits in a queue. */
    private static boolean isFull(int port) throws IOException {
        if (!Files.exists(SOCKETS)) {
            return true;
        }
        String local = ":%04X".formatted(port);
        try (Stream<String> rows = Files.lines(SOCKETS)) {
            return rows.map(row -> row.strip().split("\\s+"))
                    .filter(cells -> cells.length > QUEUES && cells[LOCAL].endsWith(local)
                            && cells[STATE].equals(LISTENS))
                    .map(cells -> cells[QUEUES].substring(cells[QUEUES].indexOf(':') + 1))
                    .allMatch(waiting -> Integer.parseInt(waiting, 16) > BACKLOG);
        } catch (UncheckedIOException failure) {
            throw failure.getCause();
        }
    }

    private static boolean enters(Resources resources, InetSocketAddress address) throws IOException {
        Socket waiting = resources.keep(new Socket());
        try {
            waiting.connect(address, ANSWER_MS);
            return true;
        } catch (SocketTimeoutException _) {
            resources.drop(waiting);
            return false;
        }
    }
}
