package dev.connectiondoctor.net;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.time.Duration;
import java.util.Arrays;

/**
 * A connection for TLS to be layered on that remembers the first bytes which came in. TLS closes what it is layered on
 * as soon as it fails; here the connection survives that, so that the rest of the answer can be read.
 */
public final class RecordingSocket extends LayeredSocket {
    private static final int MOST = 4096;
    private static final int TAIL = 7;
    /** Large, so that all which has come is read at once: a peer that ends with a reset takes the rest with it. */
    private static final int BUFFER = 16 << 10;

    private final Socket real;
    private final InputStream in;
    private final ByteArrayOutputStream first = new ByteArrayOutputStream();
    private byte[] last = new byte[0];

    /** @throws IOException if the connection is closed already */
    public RecordingSocket(Socket real) throws IOException {
        super(real);
        this.real = real;
        this.in = new BufferedInputStream(new Recorder(real.getInputStream()), BUFFER);
    }

    /** The first bytes received, at most 4,096. */
    public synchronized byte[] received() {
        return first.toByteArray();
    }

    /** Reads on until the peer falls silent, ends, enough has come or the time is up. */
    public void readOn(Duration silence, Duration limit) {
        try {
            real.setSoTimeout((int) silence.toMillis());
            Deadline.within(limit, real, this::fill);
        } catch (IOException _) {
            // What has come is all there is.
        }
    }

    private int fill() throws IOException {
        byte[] buffer = new byte[512];
        int count = 0;
        while (count >= 0 && received().length < MOST) {
            count = in.read(buffer);
        }
        return count;
    }

    /** The bytes received last, at most 7: an alert in the clear is a record of that size. */
    public synchronized byte[] tail() {
        return last.clone();
    }

    private synchronized void keep(byte[] bytes, int from, int count) {
        byte[] joined = Arrays.copyOf(last, last.length + count);
        System.arraycopy(bytes, from, joined, last.length, count);
        last = Arrays.copyOfRange(joined, Math.max(0, joined.length - TAIL), joined.length);
        first.write(bytes, from, Math.min(count, MOST - first.size()));
    }

    @Override
    public InputStream getInputStream() {
        return in;
    }

    private final class Recorder extends FilterInputStream {
        Recorder(InputStream source) {
            super(source);
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int count = super.read(bytes, from, length);
            if (count > 0) {
                keep(bytes, from, count);
            }
            return count;
        }
    }

    /** Leaves the real connection open; whoever opened it closes it. */
    @Override
    public void close() {}
}
