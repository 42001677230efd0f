package dev.connectiondoctor.practice.http2;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** How many bytes the client still takes, on each open stream and on all of them together (RFC 9113, section 5.2). */
final class Windows {
    private static final int STANDARD = 65_535;
    private static final int CONNECTION = 0;

    private final Map<Integer, Long> left = new HashMap<>(Map.of(CONNECTION, (long) STANDARD));
    private int ofNewStreams = STANDARD;

    synchronized void open(int stream) {
        left.put(stream, (long) ofNewStreams);
    }

    /** Nothing more is taken on this stream. */
    synchronized void close(int stream) {
        left.remove(stream);
        notifyAll();
    }

    synchronized void closeAll() {
        left.clear();
        notifyAll();
    }

    synchronized int streams() {
        return left.size() - 1;
    }

    synchronized void grow(int stream, int bytes) {
        left.computeIfPresent(stream, (_, now) -> now + bytes);
        notifyAll();
    }

    /** The client changes its mind about the streams' windows, those of open ones as well. */
    synchronized void resize(int bytes) {
        long more = bytes - ofNewStreams;
        ofNewStreams = bytes;
        left.replaceAll((stream, now) -> stream == CONNECTION ? now : now + more);
        notifyAll();
    }

    /**
     * Waits until something can be sent.
     *
     * @return how many bytes, at most as many as asked for
     * @throws IOException if the stream is closed
     */
    synchronized int take(int stream, int most) throws IOException, InterruptedException {
        long free = free(stream);
        while (free <= 0) {
            wait();
            free = free(stream);
        }
        int taken = (int) Math.min(free, most);
        left.computeIfPresent(stream, (_, now) -> now - taken);
        left.computeIfPresent(CONNECTION, (_, now) -> now - taken);
        return taken;
    }

    synchronized void awaitClosed(int stream) throws InterruptedException {
        while (left.containsKey(stream)) {
            wait();
        }
    }

    private long free(int stream) throws IOException {
        Long ofStream = left.get(stream);
        Long ofAll = left.get(CONNECTION);
        if (ofStream == null || ofAll == null) {
            throw new IOException("the client has left the stream");
        }
        return Math.min(ofStream, ofAll);
    }
}
