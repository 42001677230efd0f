package dev.connectiondoctor.stage.firstbyte;

import java.io.EOFException;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.net.Line;
import dev.connectiondoctor.net.Ticker;
import dev.connectiondoctor.net.TimedSocket;

/** What comes in on a connection, byte by byte, with the moment of the last read and one deadline for all of it. */
final class TimedInput {
    private static final int MOST_BUFFERED = 16_384;

    private final Socket socket;
    private final @Nullable TimedSocket timed;
    private final Ticker ticker;
    private final byte[] buffer = new byte[MOST_BUFFERED];
    private int next;
    private int filled;
    private long deadline;
    private long lastRead;

    TimedInput(Line line, Ticker ticker) {
        this.socket = line.socket();
        this.timed = line.timed();
        this.ticker = ticker;
    }

    void deadline(long nanos) {
        deadline = nanos;
    }

    /** When the bytes of the last read came in: below TLS, if the line knows that. */
    long lastRead() {
        return lastRead;
    }

    /** @throws EOFException if the connection was closed */
    int read() throws IOException {
        awaitFirst();
        return buffer[next++] & 0xff;
    }

    /** Waits until something is here. */
    void awaitFirst() throws IOException {
        if (next == filled) {
            fill();
        }
    }

    /** Bytes that are here already or come with one read, at most {@code most}. */
    byte[] some(int most) throws IOException {
        awaitFirst();
        byte[] bytes = Arrays.copyOfRange(buffer, next, Math.min(filled, next + most));
        next += bytes.length;
        return bytes;
    }

    private void fill() throws IOException {
        long left = deadline - ticker.nanos();
        if (left <= 0) {
            throw new SocketTimeoutException("the answer did not come to its end in time");
        }
        socket.setSoTimeout(Math.clamp(left / 1_000_000, 1, Integer.MAX_VALUE));
        int count = socket.getInputStream().read(buffer);
        lastRead = timed == null ? ticker.nanos() : timed.lastReceived();
        if (count < 0) {
            throw new EOFException("EOF reached while reading");
        }
        next = 0;
        filled = count;
    }
}
