package dev.connectiondoctor.practice.wire;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;

/** An accepted connection, perhaps with TLS over it, that can be ended in every way in which connections end. */
public final class Connection implements Closeable {
    private static final Duration FAREWELL = Duration.ofSeconds(1);

    private final Socket raw;
    private final Socket socket;
    private final InputStream in;

    /** A connection without TLS. */
    public Connection(Socket raw) throws IOException {
        this(raw, raw);
    }

    /** @param socket the TLS socket over {@code raw}, or {@code raw} itself */
    Connection(Socket raw, Socket socket) throws IOException {
        this(raw, socket, new BufferedInputStream(socket.getInputStream()));
    }

    private Connection(Socket raw, Socket socket, InputStream in) {
        this.raw = raw;
        this.socket = socket;
        this.in = in;
    }

    /** The same connection, of which only this is seen of what comes in. */
    Connection reading(InputStream part) {
        return new Connection(raw, socket, new BufferedInputStream(part));
    }

    Socket raw() {
        return raw;
    }

    public InputStream in() {
        return in;
    }

    public OutputStream out() throws IOException {
        return socket.getOutputStream();
    }

    /** Writes and flushes. */
    public void write(byte[] bytes) throws IOException {
        out().write(bytes);
        out().flush();
    }

    /** Ends with a TCP reset. */
    public void reset() throws IOException {
        raw.setSoLinger(true, 0);
        raw.close();
    }

    /** Says nothing more until the peer leaves. */
    public void awaitPeerToLeave() throws IOException {
        in.transferTo(OutputStream.nullOutputStream());
    }

    /**
     * Ends in order: says farewell (with TLS by close_notify), then waits up to a second for the peer's. Without that
     * wait, bytes of the peer that nobody read would turn the farewell into a reset.
     */
    public void finish() throws IOException {
        endOutput();
        drain();
        close();
    }

    /** Closes the way out and says no farewell, as who falls over does. */
    public void endWithoutFarewell() throws IOException {
        raw.shutdownOutput();
    }

    /** Says that nothing more will be said. */
    public void endOutput() throws IOException {
        if (!socket.isOutputShutdown()) {
            socket.shutdownOutput();
        }
        if (!raw.isOutputShutdown()) {
            raw.shutdownOutput();
        }
    }

    @Override
    public void close() throws IOException {
        raw.close();
    }

    private void drain() throws IOException {
        raw.setSoTimeout((int) FAREWELL.toMillis());
        try {
            raw.getInputStream().transferTo(OutputStream.nullOutputStream());
        } catch (SocketTimeoutException _) {
            // Long enough for the farewell to arrive.
        }
    }
}
