package dev.connectiondoctor.net;

import java.nio.ByteBuffer;

/** Follows the frames of HTTP/2 as they come in, and notes a GOAWAY. Nothing else of them is kept. */
final class GoAwayWatch {
    private static final int HEAD = 9;
    private static final int GOAWAY = 7;

    private final ByteBuffer head = ByteBuffer.allocate(HEAD);
    private int toSkip;
    private boolean seen;

    boolean seen() {
        return seen;
    }

    /** Takes what came next on the connection. */
    void take(ByteBuffer bytes) {
        while (bytes.hasRemaining()) {
            int skipped = Math.min(toSkip, bytes.remaining());
            bytes.position(bytes.position() + skipped);
            toSkip -= skipped;
            if (bytes.hasRemaining()) {
                head.put(bytes.get());
            }
            if (!head.hasRemaining()) {
                int lengthAndType = head.getInt(0);
                toSkip = lengthAndType >>> 8;
                seen |= (lengthAndType & 0xff) == GOAWAY;
                head.clear();
            }
        }
    }
}
