package dev.connectiondoctor.practice.wire;

import java.io.IOException;
import java.net.InetAddress;

/** One port on several addresses, at one of which somebody else lives. */
public record AtAddress(InetAddress address, Reception there, Reception elsewhere) implements Reception {
    @Override
    public void receive(Connection connection) throws IOException, InterruptedException {
        (connection.raw().getLocalAddress().equals(address) ? there : elsewhere).receive(connection);
    }
}
