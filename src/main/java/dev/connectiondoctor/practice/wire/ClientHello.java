package dev.connectiondoctor.practice.wire;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/** The first message of a TLS client. */
final class ClientHello {
    private static final int HEADER = 5;

    private ClientHello() {}

    /**
     * Reads the record that holds it (at most 64 KiB), so that an answer is not overtaken by a reset.
     *
     * @throws EOFException if the client left before
     */
    static void read(InputStream in) throws IOException {
        byte[] header = exactly(in, HEADER);
        exactly(in, (header[3] & 0xff) << 8 | header[4] & 0xff);
    }

    private static byte[] exactly(InputStream in, int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("the client left in the middle of its hello");
        }
        return bytes;
    }
}
