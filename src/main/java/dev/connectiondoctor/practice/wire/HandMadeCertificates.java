package dev.connectiondoctor.practice.wire;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * Answers the client's hello with TLS 1.2's own hello and these bytes as certificates, as no TLS library would send
 * them, and says no more.
 */
public record HandMadeCertificates(List<byte[]> certificates) implements Reception {
    private static final int MOST_IN_RECORD = 16 << 10;
    private static final int ECDHE_ECDSA_AES_128_GCM = 0xC02B;
    private static final int HELLO = 2;
    private static final int CERTIFICATE = 11;
    private static final int RANDOM = 32;

    @Override
    public void receive(Connection connection) throws IOException {
        ClientHello.read(connection.in());
        connection.write(records(message(HELLO, hello())));
        connection.write(records(message(CERTIFICATE, list())));
        connection.finish();
    }

    /** Version, random, no session, suite, no compression, no extensions. */
    private static byte[] hello() {
        return ByteBuffer.allocate(2 + RANDOM + 1 + 2 + 1)
                .putShort((short) 0x0303)
                .put(new byte[RANDOM])
                .put((byte) 0)
                .putShort((short) ECDHE_ECDSA_AES_128_GCM)
                .array();
    }

    private byte[] list() {
        ByteArrayOutputStream entries = new ByteArrayOutputStream();
        certificates.forEach(certificate -> entries.writeBytes(prefixed(certificate)));
        return prefixed(entries.toByteArray());
    }

    private static byte[] message(int type, byte[] body) {
        byte[] prefixed = prefixed(body);
        return ByteBuffer.allocate(1 + prefixed.length).put((byte) type).put(prefixed).array();
    }

    /** With its length before it, in 3 bytes. */
    private static byte[] prefixed(byte[] bytes) {
        return ByteBuffer.allocate(3 + bytes.length)
                .put((byte) (bytes.length >> 16))
                .putShort((short) bytes.length)
                .put(bytes)
                .array();
    }

    private static byte[] records(byte[] message) {
        ByteArrayOutputStream records = new ByteArrayOutputStream();
        for (int from = 0; from < message.length; from += MOST_IN_RECORD) {
            int length = Math.min(MOST_IN_RECORD, message.length - from);
            records.writeBytes(new byte[]{22, 3, 3, (byte) (length >> 8), (byte) length});
            records.write(message, from, length);
        }
        return records.toByteArray();
    }
}
