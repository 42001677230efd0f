package dev.connectiondoctor.practice.http2;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * One frame (RFC 9113, section 4.1).
 *
 * @param stream the number of the stream that it belongs to, 0 for the connection
 */
record Http2Frame(int type, int flags, int stream, byte[] payload) {
    static final int DATA = 0;
    static final int HEADERS = 1;
    static final int RST_STREAM = 3;
    static final int SETTINGS = 4;
    static final int PING = 6;
    static final int GOAWAY = 7;
    static final int WINDOW_UPDATE = 8;
    static final int CONTINUATION = 9;

    static final int END_STREAM = 0x1;
    static final int ACK = 0x1;
    static final int END_HEADERS = 0x4;
    static final int PADDED = 0x8;
    static final int WITH_PRIORITY = 0x20;

    /** Most of a payload, unless both sides agree on more (RFC 9113, section 4.2). */
    static final int LARGEST = 16_384;

    private static final int HEAD = 9;
    private static final int PRIORITY_BYTES = 5;
    private static final int POSITIVE = 0x7fff_ffff;

    static Http2Frame read(InputStream in) throws IOException {
        ByteBuffer head = ByteBuffer.wrap(exactly(in, HEAD));
        int lengthAndType = head.getInt();
        int length = lengthAndType >>> 8;
        if (length > LARGEST) {
            throw new Http2Error(ErrorCode.FRAME_SIZE_ERROR, "a frame of " + length + " bytes");
        }
        int flags = head.get() & 0xff;
        return new Http2Frame(lengthAndType & 0xff, flags, head.getInt() & POSITIVE, exactly(in, length));
    }

    private static byte[] exactly(InputStream in, int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("the client has left");
        }
        return bytes;
    }

    byte[] bytes() {
        return ByteBuffer.allocate(HEAD + payload.length)
                .putInt(payload.length << 8 | type)
                .put((byte) flags)
                .putInt(stream)
                .put(payload)
                .array();
    }

    boolean has(int flag) {
        return (flags & flag) != 0;
    }

    /** The number at this byte of the payload, without its highest bit. */
    int number(int at) throws Http2Error {
        if (payload.length < at + Integer.BYTES) {
            throw new Http2Error(ErrorCode.FRAME_SIZE_ERROR, "a payload of " + payload.length + " bytes");
        }
        return ByteBuffer.wrap(payload).getInt(at) & POSITIVE;
    }

    /** The payload of DATA or HEADERS without padding and priority. */
    byte[] content() throws Http2Error {
        int padding = has(PADDED) && payload.length > 0 ? payload[0] & 0xff : 0;
        int start = (has(PADDED) ? 1 : 0) + (type == HEADERS && has(WITH_PRIORITY) ? PRIORITY_BYTES : 0);
        int end = payload.length - padding;
        if (end < start) {
            throw new Http2Error(ErrorCode.PROTOCOL_ERROR, "more padding than payload");
        }
        return Arrays.copyOfRange(payload, start, end);
    }
}
