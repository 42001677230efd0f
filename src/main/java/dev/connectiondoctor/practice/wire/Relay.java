package dev.connectiondoctor.practice.wire;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** Carries bytes between two connections. */
public final class Relay {
    private final Resources resources;
    private final Duration patience;
    private final AtomicLong asked = new AtomicLong(System.nanoTime());

    /** @param patience how long both may say nothing before the connection is ended; zero for as long as they like */
    public Relay(Resources resources, Duration patience) {
        this.resources = resources;
        this.patience = patience;
    }

    /** Returns when the server has said all; the end of either side is passed on to the other. */
    public void run(Connection client, Socket server) throws IOException, InterruptedException {
        resources.start("relay-" + server.getLocalPort(), () -> carryRequests(client, server));
        carry(buffer -> answered(server, buffer), client.out(), client::endOutput);
    }

    private int heard(int count) {
        asked.set(System.nanoTime());
        return count;
    }

    private int answered(Socket server, byte[] buffer) throws IOException {
        Duration left = patience;
        while (true) {
            server.setSoTimeout(Math.toIntExact(left.toMillis()));
            try {
                return server.getInputStream().read(buffer);
            } catch (SocketTimeoutException silent) {
                left = patience.minusNanos(System.nanoTime() - asked.get());
                if (left.toMillis() <= 0) {
                    throw silent;
                }
            }
        }
    }

    private void carryRequests(Connection client, Socket server) throws IOException, InterruptedException {
        try {
            carry(buffer -> heard(client.in().read(buffer)), server.getOutputStream(), server::shutdownOutput);
        } catch (IOException clientLeft) {
            resources.drop(server);
            throw clientLeft;
        }
    }

    /** Where bytes come from. */
    @FunctionalInterface
    private interface Source {
        int read(byte[] buffer) throws IOException;
    }

    private static void carry(Source from, OutputStream to, Resources.Task atEnd)
            throws IOException, InterruptedException {
        byte[] buffer = new byte[16 << 10];
        for (int count = from.read(buffer); count >= 0; count = from.read(buffer)) {
            to.write(buffer, 0, count);
            to.flush();
        }
        atEnd.run();
    }
}
