package dev.connectiondoctor.stage.http;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;

/** Undoes compression that was not asked for. What unpacks to more than is read of any answer is cut there. */
final class ContentCoding {
    private static final int MOST = 8 << 20;
    private static final int PIECE = 8_192;

    private ContentCoding() {}

    /** The bytes as they were before they were packed; as they are if they were not, or not in a known way. */
    static byte[] unpacked(byte[] body, String coding) {
        return switch (coding.strip().toLowerCase(Locale.ROOT)) {
            case "gzip", "x-gzip" -> unpacked(body, GZIPInputStream::new);
            case "deflate" -> unpacked(body, InflaterInputStream::new);
            default -> body;
        };
    }

    private static byte[] unpacked(byte[] body, Unpacking unpacking) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (InputStream in = unpacking.of(new ByteArrayInputStream(body))) {
            byte[] piece = in.readNBytes(PIECE);
            while (piece.length > 0 && out.size() < MOST) {
                out.writeBytes(piece);
                piece = in.readNBytes(PIECE);
            }
            return out.toByteArray();
        } catch (IOException _) {
            return out.size() > 0 ? out.toByteArray() : body;
        }
    }

    @FunctionalInterface
    private interface Unpacking {
        InputStream of(InputStream packed) throws IOException;
    }
}
