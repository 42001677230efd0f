package dev.connectiondoctor.net;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A connection for TLS to be layered on that knows when its bytes went out and came in, and how long it was waited for:
 * what the line and the peer took, without what this program computed in between. Closing it closes the connection.
 */
public final class TimedSocket extends LayeredSocket {
    /** Large, so that all which has come is read at once, at the moment when it came. */
    private static final int BUFFER = 16 << 10;

    private final Ticker ticker;
    private final InputStream in;
    private final OutputStream out;
    private final AtomicLong waited = new AtomicLong();
    private volatile long lastSent;
    private volatile long lastReceived;

    /** @throws IOException if the connection is closed already */
    public TimedSocket(Socket real, Ticker ticker) throws IOException {
        super(real);
        this.ticker = ticker;
        this.in = new BufferedInputStream(new Incoming(real.getInputStream()), BUFFER);
        this.out = new Outgoing(real.getOutputStream());
    }

    /** Milliseconds spent in reads and writes until now. */
    public double waitedMs() {
        return waited.get() / 1e6;
    }

    /** When the last write was over, by the ticker. */
    public long lastSent() {
        return lastSent;
    }

    /** When the last bytes came in, by the ticker. */
    public long lastReceived() {
        return lastReceived;
    }

    @Override
    public InputStream getInputStream() {
        return in;
    }

    @Override
    public OutputStream getOutputStream() {
        return out;
    }

    private final class Incoming extends FilterInputStream {
        Incoming(InputStream source) {
            super(source);
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            long began = ticker.nanos();
            int count = -1;
            try {
                count = super.read(bytes, from, length);
                return count;
            } finally {
                long over = ticker.nanos();
                waited.addAndGet(over - began);
                if (count > 0) {
                    lastReceived = over;
                }
            }
        }
    }

    private final class Outgoing extends FilterOutputStream {
        Outgoing(OutputStream target) {
            super(target);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            long began = ticker.nanos();
            try {
                out.write(bytes, from, length);
            } finally {
                lastSent = ticker.nanos();
                waited.addAndGet(lastSent - began);
            }
        }
    }
}
