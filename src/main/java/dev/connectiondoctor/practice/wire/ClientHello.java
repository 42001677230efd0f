package dev.connectiondoctor.practice.wire;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * The first message of a TLS client, as a box on the way sees it.
 *
 * @param bytes the record that holds it, with its head
 */
public record ClientHello(byte[] bytes) {
    private static final int HEADER = 5;
    private static final int MOST = 1 << 16;
    private static final int VERSION_AT = 9;
    private static final int SESSION_AT = 43;
    private static final int SERVER_NAME = 0;
    private static final int SUPPORTED_VERSIONS = 43;
    private static final short TLS13 = 0x0304;

    /**
     * Reads the record that holds it (at most 64 KiB), so that an answer is not overtaken by a reset.
     *
     * @throws EOFException if the client left before
     */
    static ClientHello read(InputStream in) throws IOException {
        byte[] header = exactly(in, HEADER);
        byte[] body = exactly(in, (header[3] & 0xff) << 8 | header[4] & 0xff);
        return new ClientHello(ByteBuffer.allocate(HEADER + body.length).put(header).put(body).array());
    }

    /**
     * Reads it and leaves it there for the next reader.
     *
     * @param in one that supports marks
     */
    static ClientHello peek(InputStream in) throws IOException {
        in.mark(MOST + HEADER);
        ClientHello hello = read(in);
        in.reset();
        return hello;
    }

    private static byte[] exactly(InputStream in, int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("the client left in the middle of its hello");
        }
        return bytes;
    }

    /** Size of the record with its head. */
    public int size() {
        return bytes.length;
    }

    /** The highest version offered in the old way, for example 0x0303; 1.3 is offered by an extension. */
    public int legacyVersion() {
        return ByteBuffer.wrap(bytes).getShort(VERSION_AT);
    }

    /** Whether it offers TLS 1.3. */
    public boolean offersTls13() {
        ByteBuffer versions = extensions().getOrDefault(SUPPORTED_VERSIONS, ByteBuffer.allocate(1));
        for (int left = versions.get() / 2; left > 0; left--) {
            if (versions.getShort() == TLS13) {
                return true;
            }
        }
        return false;
    }

    /** The name that is asked for; empty if none is. */
    public String serverName() {
        ByteBuffer names = extensions().get(SERVER_NAME);
        if (names == null) {
            return "";
        }
        byte[] name = new byte[names.getShort(3)];
        names.get(5, name);
        return new String(name, StandardCharsets.US_ASCII);
    }

    private Map<Integer, ByteBuffer> extensions() {
        ByteBuffer rest = ByteBuffer.wrap(bytes, SESSION_AT, bytes.length - SESSION_AT);
        skip(rest, rest.get());
        skip(rest, rest.getShort());
        skip(rest, rest.get());
        Map<Integer, ByteBuffer> extensions = new HashMap<>();
        int end = rest.hasRemaining() ? rest.getShort() + rest.position() : rest.position();
        while (rest.position() < end) {
            int type = rest.getShort();
            int length = rest.getShort();
            extensions.put(type, rest.slice(rest.position(), length));
            skip(rest, length);
        }
        return extensions;
    }

    private static void skip(ByteBuffer bytes, int count) {
        bytes.position(bytes.position() + count);
    }
}
