package dev.connectiondoctor.practice.http2;

import java.nio.charset.StandardCharsets;

/** A header, or one of the pseudo-headers that begin with a colon. */
record HeaderField(String name, String value) {
    private static final int OVERHEAD = 32;

    /** What it counts for in a dynamic table (RFC 7541, section 4.1). */
    int size() {
        return OVERHEAD + name.getBytes(StandardCharsets.ISO_8859_1).length
                + value.getBytes(StandardCharsets.ISO_8859_1).length;
    }
}
