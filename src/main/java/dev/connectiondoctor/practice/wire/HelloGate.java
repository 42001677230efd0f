package dev.connectiondoctor.practice.wire;

import java.io.IOException;
import java.nio.BufferUnderflowException;
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
        (stops(ClientHello.peek(connection.in())) ? fault : inside).receive(connection);
    }

    /** What cannot be read as a first message is none of the box's business. */
    private boolean stops(ClientHello hello) {
        try {
            return stops.test(hello);
        } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException _) {
            return false;
        }
    }
}
