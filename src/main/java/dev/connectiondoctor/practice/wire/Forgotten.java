package dev.connectiondoctor.practice.wire;

import java.io.IOException;
import java.time.Duration;

/**
 * A connection that a firewall forgets when nothing is said on it for too long at its beginning: what comes later is
 * swallowed.
 *
 * @param limit how long it is remembered
 * @param inside what is met before that
 */
public record Forgotten(Duration limit, Reception inside) implements Reception {
    @Override
    public void receive(Connection connection) throws IOException, InterruptedException {
        long forgotten = System.nanoTime() + limit.toNanos();
        connection.in().mark(1);
        int first = connection.in().read();
        connection.in().reset();
        if (first >= 0 && System.nanoTime() - forgotten > 0) {
            connection.awaitPeerToLeave();
        } else {
            inside.receive(connection);
        }
    }
}
