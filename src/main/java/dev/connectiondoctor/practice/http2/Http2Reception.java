package dev.connectiondoctor.practice.http2;

import java.io.IOException;

import dev.connectiondoctor.practice.http.Handler;
import dev.connectiondoctor.practice.wire.Connection;
import dev.connectiondoctor.practice.wire.Reception;
import dev.connectiondoctor.practice.wire.Resources;

/**
 * Speaks HTTP/2 on a connection until the client leaves or an answer ends it.
 *
 * @param resources of the network, for the threads in which requests are answered side by side
 */
public record Http2Reception(Resources resources, Handler handler) implements Reception {

    @Override
    public void receive(Connection connection) throws IOException {
        new Http2Session(connection, resources, handler).converse();
    }
}
