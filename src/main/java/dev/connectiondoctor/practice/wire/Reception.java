package dev.connectiondoctor.practice.wire;

import java.io.IOException;

/** What a server does with a connection that it has just accepted. The connection is closed when this returns. */
@FunctionalInterface
public interface Reception {
    /**
     * @throws IOException when the connection ends early
     * @throws InterruptedException when the network is being closed
     */
    void receive(Connection connection) throws IOException, InterruptedException;
}
