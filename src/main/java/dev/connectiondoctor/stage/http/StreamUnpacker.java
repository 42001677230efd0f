package dev.connectiondoctor.stage.http;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Undoes the packing of a body while it comes: what was flushed on the other side comes out at once. Holds one piece of
 * {@value #PIECE} bytes whatever is put in, so a body that unpacks without end costs no memory.
 */
public final class StreamUnpacker implements AutoCloseable {
    private static final int PIECE = 16 << 10;

    private final Inflater inflater;
    private final byte[] piece = new byte[PIECE];
    private final boolean gzip;
    private final GzipHead head = new GzipHead();
    private boolean broken;

    private StreamUnpacker(boolean gzip) {
        this.gzip = gzip;
        inflater = new Inflater(gzip);
    }

    /** For a content coding; empty for none and for those that cannot be undone. */
    public static Optional<StreamUnpacker> of(String coding) {
        return switch (name(coding)) {
            case "gzip", "x-gzip" -> Optional.of(new StreamUnpacker(true));
            case "deflate" -> Optional.of(new StreamUnpacker(false));
            default -> Optional.empty();
        };
    }

    /** A content coding in one word: {@code identity} for none. */
    public static String name(String coding) {
        String name = coding.strip().toLowerCase(Locale.ROOT);
        return name.isEmpty() ? "identity" : name;
    }

    /** Whether a body of this coding can be read. */
    public static boolean readable(String coding) {
        return switch (name(coding)) {
            case "identity", "gzip", "x-gzip", "deflate" -> true;
            default -> false;
        };
    }

    /** Whether what came was not packed as it said, or not whole. */
    public boolean broken() {
        return broken;
    }

    /**
     * Takes the next bytes and hands on what they unpack to, piece by piece.
     *
     * @param most bytes handed on at most; the rest of what these bytes hold is dropped
     */
    public void unpack(byte[] bytes, long most, Consumer<byte[]> out) {
        int start = gzip ? head.skip(bytes) : 0;
        inflater.setInput(bytes, start, bytes.length - start);
        long left = most;
        try {
            for (int count = inflater.inflate(piece); count > 0 && left > 0; count = inflater.inflate(piece)) {
                byte[] some = Arrays.copyOf(piece, (int) Math.min(count, left));
                left -= some.length;
                out.accept(some);
            }
        } catch (DataFormatException _) {
            broken = true;
        }
    }

    @Override
    public void close() {
        inflater.end();
    }
}
