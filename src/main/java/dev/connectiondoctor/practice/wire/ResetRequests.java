package dev.connectiondoctor.practice.wire;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;

/** A server of HTTP/2 that opens every connection as it should and resets every request that comes on it. */
public record ResetRequests() implements Reception {
    private static final int PREFACE = 24;
    private static final int FRAME_HEAD = 9;
    private static final byte HEADERS = 1;
    private static final byte RESET = 3;
    private static final byte SETTINGS = 4;
    private static final byte ACKNOWLEDGED = 1;
    private static final int INTERNAL_ERROR = 2;

    @Override
    public void receive(Connection connection) throws IOException {
        connection.write(frame(SETTINGS, (byte) 0, 0, new byte[0]));
        connection.in().readNBytes(PREFACE);
        while (true) {
            ByteBuffer head = ByteBuffer.wrap(connection.in().readNBytes(FRAME_HEAD));
            if (head.remaining() < FRAME_HEAD) {
                return;
            }
            answer(connection, head);
        }
    }

    private static void answer(Connection connection, ByteBuffer head) throws IOException {
        int length = (head.get() & 0xff) << 16 | head.getShort() & 0xffff;
        byte type = head.get();
        byte flags = head.get();
        int stream = head.getInt();
        skip(connection.in(), length);
        if (type == SETTINGS && flags != ACKNOWLEDGED) {
            connection.write(frame(SETTINGS, ACKNOWLEDGED, 0, new byte[0]));
        } else if (type == HEADERS) {
            connection.write(frame(RESET, (byte) 0, stream, ByteBuffer.allocate(4).putInt(INTERNAL_ERROR).array()));
        }
    }

    private static void skip(InputStream in, int bytes) throws IOException {
        in.skipNBytes(bytes);
    }

    /** RFC 9113, 4.1. */
    private static byte[] frame(byte type, byte flags, int stream, byte[] content) {
        return ByteBuffer.allocate(FRAME_HEAD + content.length)
                .put((byte) 0)
                .putShort((short) content.length)
                .put(type)
                .put(flags)
                .putInt(stream)
                .put(content)
                .array();
    }
}
