package dev.connectiondoctor.stage.http;

import java.io.ByteArrayOutputStream;
import java.util.Optional;

/** Undoes compression that was not asked for. What unpacks to more than is read of any answer is cut there. */
final class ContentCoding {
    private static final int MOST = 8 << 20;

    private ContentCoding() {}

    /**
     * The bytes as they were before they were packed, as far as they have come; as they are if they were not, or not in a
     * known way.
     */
    static byte[] unpacked(byte[] body, String coding) {
        Optional<StreamUnpacker> known = StreamUnpacker.of(coding);
        if (known.isEmpty()) {
            return body;
        }
        try (StreamUnpacker unpacker = known.get()) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            unpacker.unpack(body, MOST, out::writeBytes);
            return out.size() > 0 ? out.toByteArray() : body;
        }
    }
}
