package dev.connectiondoctor.net;

import java.io.IOException;
import java.net.Socket;

/**
 * An open connection to the endpoint, with what it cost.
 *
 * @param socket the connection; for https the verified TLS socket
 * @param connectMs milliseconds until the connection stood (with a proxy: until the tunnel stood)
 * @param tlsMs milliseconds of the handshake; 0 for plain http
 */
public record Line(Socket socket, double connectMs, double tlsMs) implements AutoCloseable {
    @Override
    public void close() throws IOException {
        socket.close();
    }
}
