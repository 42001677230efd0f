package dev.connectiondoctor.practice.wire;

import java.io.IOException;
import java.net.InetAddress;

/**
 * A server that behaves otherwise at one of its addresses.
 *
 * @param address the one
 * @param there what clients meet at it
 * @param elsewhere what they meet at all others
 */
public record AtAddress(InetAddress address, Reception there, Reception elsewhere) implements Reception {
    @Override
    public void receive(Connection connection) throws IOException, InterruptedException {
        boolean here = connection.raw().getLocalAddress().equals(address);
        (here ? there : elsewhere).receive(connection);
    }
}
