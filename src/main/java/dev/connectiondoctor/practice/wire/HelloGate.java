package dev.connectiondoctor.practice.wire;

import java.io.IOException;
import java.util.function.Predicate;

/**
 * A box on the way that looks at the first message of each client.
 *
 * @param stops whether a client with this message meets the fault
 * @param inside what all others meet, who never notice the box
 */
public record HelloGate(Predicate<ClientHello> stops, Reception fault, Reception inside) implements Reception {
    @Override
    public void receive(Connection connection) throws IOException, InterruptedException {
        boolean stopped = stops.test(ClientHello.peek(connection.in()));
        (stopped ? fault : inside).receive(connection);
    }
}
