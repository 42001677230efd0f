package dev.connectiondoctor.practice.http2;

import java.io.ByteArrayOutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.connectiondoctor.practice.http.Request;

/** A request of which the body may still be coming: at most 16 MiB. */
final class IncomingRequest {
    private static final int MOST = 16 << 20;
    private static final String PSEUDO = ":";

    private final Map<String, String> parts = new LinkedHashMap<>();
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    IncomingRequest(List<HeaderField> fields) throws Http2Error {
        fields.forEach(field -> parts.merge(field.name(), field.value(), (one, other) -> one + ", " + other));
        if (!parts.containsKey(":method") || !parts.containsKey(":path")) {
            throw new Http2Error(ErrorCode.PROTOCOL_ERROR, "a request without method or path");
        }
    }

    void add(byte[] bytes) throws Http2Error {
        if (body.size() + bytes.length > MOST) {
            throw new Http2Error(ErrorCode.ENHANCE_YOUR_CALM, "a body of more than " + MOST + " bytes");
        }
        body.writeBytes(bytes);
    }

    Request request() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("host", parts.getOrDefault(":authority", ""));
        parts.forEach((name, value) -> {
            if (!name.startsWith(PSEUDO)) {
                headers.put(name, value);
            }
        });
        return new Request(parts.getOrDefault(":method", ""), parts.getOrDefault(":path", ""), "HTTP/2", headers,
                body.toByteArray());
    }
}
