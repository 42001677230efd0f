package dev.connectiondoctor.net;

import java.io.IOException;
import java.net.Socket;

import org.jspecify.annotations.Nullable;

/**
 * An open connection to the endpoint, with what it cost.
 *
 * @param socket the connection; for https the verified TLS socket
 * @param connectMs milliseconds from the first request for a connection until the connection stood (with a proxy: until
 *            the tunnel stood)
 * @param tlsMs milliseconds for which the handshake waited for the line and the server; 0 for plain http
 * @param tlsOwnMs milliseconds that this program computed during the handshake; not in {@code tlsMs}
 * @param timed what TLS is layered on; null if nobody keeps the moments of its reads and writes
 */
public record Line(Socket socket, double connectMs, double tlsMs, double tlsOwnMs, @Nullable TimedSocket timed)
        implements
            AutoCloseable {

    /** Without the moments of its reads and writes. */
    public Line(Socket socket, double connectMs, double tlsMs) {
        this(socket, connectMs, tlsMs, 0, null);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
