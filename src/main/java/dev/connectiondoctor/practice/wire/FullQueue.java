package dev.connectiondoctor.practice.wire;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;

/**
 * A port that swallows connection requests, as a firewall does that drops packets. Loopback drops nothing by itself, so
 * this is a server that never accepts and whose queue has been filled: the system ignores whoever comes next.
 */
public final class FullQueue {
    private static final int BACKLOG = 1;
    private static final int MOST = 64;
    private static final int ANSWER_MS = 100;

    private FullQueue() {}

    /**
     * @return the port, on 127.0.0.1 only
     * @throws IOException if this system goes on accepting
     */
    public static int start(Resources resources) throws IOException {
        ServerSocket server = resources.keep(new ServerSocket(0, BACKLOG, Loopback.IPV4));
        InetSocketAddress address = new InetSocketAddress(Loopback.IPV4, server.getLocalPort());
        for (int queued = 0; queued < MOST; queued++) {
            if (!enters(resources, address)) {
                return address.getPort();
            }
        }
        throw new IOException("the queue of a server that never accepts does not fill up on this system");
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
