package dev.connectiondoctor.practice.wire;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;

/** Carries bytes between two connections. */
public final class Relay {
    private final Resources resources;

    public Relay(Resources resources) {
        this.resources = resources;
    }

    /** Returns when the server has said all; the end of either side is passed on to the other. */
    public void run(Connection client, Socket server) throws IOException, InterruptedException {
        resources.start("relay-" + server.getLocalPort(), () -> carryRequests(client, server));
        carry(server.getInputStream(), client.out(), client::endOutput);
    }

    private void carryRequests(Connection client, Socket server) throws IOException, InterruptedException {
        try {
            carry(client.in(), server.getOutputStream(), server::shutdownOutput);
        } catch (IOException clientLeft) {
            resources.drop(server);
            throw clientLeft;
        }
    }

    private static void carry(InputStream from, OutputStream to, Resources.Task atEnd)
            throws IOException, InterruptedException {
        byte[] buffer = new byte[16 << 10];
        for (int count = from.read(buffer); count >= 0; count = from.read(buffer)) {
            to.write(buffer, 0, count);
            to.flush();
        }
        atEnd.run();
    }
}
