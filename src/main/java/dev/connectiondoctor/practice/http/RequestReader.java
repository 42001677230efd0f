package dev.connectiondoctor.practice.http;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import dev.connectiondoctor.practice.wire.Connection;

/** Reads requests: at most 64 KiB of head and 8 MiB of body. */
public final class RequestReader {
    private static final int HEAD_BYTES = 64 << 10;
    private static final int BODY_BYTES = 16 << 20;

    private final Connection connection;
    private int headLeft;

    public RequestReader(Connection connection) {
        this.connection = connection;
    }

    /**
     * The next request with its body; empty if the client has left in order.
     *
     * @throws BadRequest if it cannot be understood or is too large
     */
    public Optional<Request> next() throws IOException {
        Optional<Request> head = head();
        if (head.isEmpty()) {
            return head;
        }
        Request request = head.get();
        return Optional.of(new Request(request.method(), request.target(), request.version(), request.headers(),
                body(request.headers())));
    }

    /** The next request's line and headers; its body stays on the connection. */
    public Optional<Request> head() throws IOException {
        headLeft = HEAD_BYTES;
        String line = line();
        if (line.isEmpty()) {
            return Optional.empty();
        }
        String[] parts = line.split(" ");
        if (parts.length != 3 || !parts[2].startsWith("HTTP/1.")) {
            throw new BadRequest(400, "Bad Request");
        }
        return Optional.of(new Request(parts[0], parts[1], parts[2], headers(), new byte[0]));
    }

    private Map<String, String> headers() throws IOException {
        Map<String, String> headers = new LinkedHashMap<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            if (colon <= 0) {
                throw new BadRequest(400, "Bad Request");
            }
            String name = line.substring(0, colon).toLowerCase(Locale.ROOT);
            headers.merge(name, line.substring(colon + 1).strip(), (one, other) -> one + ", " + other);
        }
        return headers;
    }

    /** A line without its end; empty also at the end of the connection. */
    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in().read(); next >= 0 && next != '\n'; next = in().read()) {
            if (--headLeft < 0) {
                throw new BadRequest(431, "Request Header Fields Too Large");
            }
            line.write(next);
        }
        return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
    }

    private byte[] body(Map<String, String> headers) throws IOException {
        if ("100-continue".equalsIgnoreCase(headers.get("expect"))) {
            connection.write("HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        }
        return "chunked".equalsIgnoreCase(headers.get("transfer-encoding"))
                ? chunks()
                : exactly(number(headers.getOrDefault("content-length", "0"), 10), BODY_BYTES);
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int size = chunkSize(); size > 0; size = chunkSize()) {
            body.write(exactly(size, BODY_BYTES - body.size()));
            line();
        }
        headers();
        return body.toByteArray();
    }

    private int chunkSize() throws IOException {
        headLeft = HEAD_BYTES;
        return number(line().split(";")[0].strip(), 16);
    }

    private static int number(String digits, int radix) throws BadRequest {
        try {
            return Integer.parseUnsignedInt(digits, radix);
        } catch (NumberFormatException _) {
            throw new BadRequest(400, "Bad Request");
        }
    }

    private byte[] exactly(int length, int most) throws IOException {
        if (length < 0 || length > most) {
            throw new BadRequest(413, "Content Too Large");
        }
        byte[] bytes = in().readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("the client left in the middle of its request");
        }
        return bytes;
    }

    private InputStream in() {
        return connection.in();
    }
}
