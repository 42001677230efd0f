package dev.connectiondoctor.stage.firstbyte;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.ProtocolException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

import dev.connectiondoctor.stage.firstbyte.HeadReader.Head;

/** Reads a body by its length, in chunks or to the connection's end, at most 64 KiB of it. */
final class BodyReader {
    private static final int MOST = 1 << 16;
    private static final int LONGEST_CHUNK_LINE = 1_024;

    /**
     * @param complete whether the body came to its end
     * @param reusable whether the connection may carry another request
     */
    record Body(byte[] bytes, boolean complete, boolean reusable) {}

    private final TimedInput in;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    BodyReader(TimedInput in) {
        this.in = in;
    }

    Body read(Head head) throws IOException {
        boolean keepAlive = head.version().equals("HTTP/1.1")
                && !head.header("connection").toLowerCase(Locale.ROOT).contains("close");
        if (head.status() == 204 || head.status() == 304) {
            return body(true, keepAlive);
        }
        if (head.header("transfer-encoding").toLowerCase(Locale.ROOT).endsWith("chunked")) {
            return body(chunks(), keepAlive);
        }
        String length = head.header("content-length");
        return length.isEmpty() ? body(toTheEnd(), false) : body(exactly(length(length)), keepAlive);
    }

    private Body body(boolean complete, boolean keepAlive) {
        return new Body(bytes.toByteArray(), complete, complete && keepAlive);
    }

    private static long length(String text) throws ProtocolException {
        try {
            return Long.parseUnsignedLong(text);
        } catch (NumberFormatException _) {
            throw new ProtocolException("Invalid header: content-length");
        }
    }

    private boolean exactly(long count) throws IOException {
        long left = count;
        while (left > 0 && bytes.size() < MOST) {
            byte[] some = in.some((int) Math.min(left, MOST - bytes.size()));
            bytes.writeBytes(some);
            left -= some.length;
        }
        return left == 0;
    }

    private boolean toTheEnd() throws IOException {
        try {
            return exactly(Long.MAX_VALUE);
        } catch (EOFException _) {
            return true;
        }
    }

    private boolean chunks() throws IOException {
        for (long size = chunkSize(); size > 0; size = chunkSize()) {
            if (!exactly(size)) {
                return false;
            }
            line();
        }
        for (String trailer = line(); !trailer.isEmpty();) {
            trailer = line();
        }
        return true;
    }

    private long chunkSize() throws IOException {
        try {
            return Long.parseUnsignedLong(line().split(";", 2)[0].strip(), 16);
        } catch (NumberFormatException _) {
            throw new ProtocolException("Bad chunk");
        }
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (line.size() >= LONGEST_CHUNK_LINE) {
                throw new ProtocolException("Bad chunk");
            }
            line.write(b);
        }
        return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
    }
}
