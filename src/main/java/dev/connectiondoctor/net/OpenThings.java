package dev.connectiondoctor.net;

import java.io.Closeable;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Every connection that a run has opened, so that all can be ended at once. */
final class OpenThings implements AutoCloseable {
    private final Set<Closeable> open = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /** A new socket that is not connected yet. */
    Socket socket() throws SocketException {
        open.removeIf(thing -> thing instanceof Socket socket && socket.isClosed());
        return add(new Socket());
    }

    <T extends Closeable> T add(T thing) throws SocketException {
        open.add(thing);
        if (closed) {
            closeQuietly(thing);
            throw new SocketException("the run is over");
        }
        return thing;
    }

    @Override
    public void close() {
        closed = true;
        open.forEach(OpenThings::closeQuietly);
        open.clear();
    }

    static void closeQuietly(Closeable thing) {
        try {
            thing.close();
        } catch (IOException _) {
            // It was to be gone, and it is.
        }
    }
}
