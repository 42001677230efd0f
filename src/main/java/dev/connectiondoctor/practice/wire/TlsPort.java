package dev.connectiondoctor.practice.wire;

import java.io.IOException;
import java.io.InputStream;

/**
 * A port for TLS whose server notices when it is spoken to in plain words, as nginx does.
 *
 * @param tls receives who speaks TLS
 * @param plain receives who does not
 */
public record TlsPort(Reception tls, Reception plain) implements Reception {
    private static final int HANDSHAKE = 22;

    @Override
    public void receive(Connection connection) throws IOException, InterruptedException {
        InputStream in = connection.in();
        in.mark(1);
        int first = in.read();
        in.reset();
        (first == HANDSHAKE ? tls : plain).receive(connection);
    }
}
