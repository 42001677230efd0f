package dev.connectiondoctor.practice.http2;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Unpacks the blocks of headers of one connection, which build on each other (RFC 7541). */
final class HeaderReader {
    /** Most bytes of one request's headers, packed or unpacked. */
    static final int MOST = 64 << 10;

    private static final int INDEXED = 0x80;
    private static final int TO_BE_INDEXED = 0x40;
    private static final int NEW_TABLE_SIZE = 0x20;
    private static final int PACKED = 0x80;
    private static final int MOST_SHIFT = 21;

    private final HeaderTable table = new HeaderTable();

    List<HeaderField> read(byte[] block) throws Http2Error {
        ByteBuffer in = ByteBuffer.wrap(block);
        List<HeaderField> fields = new ArrayList<>();
        int size = 0;
        while (in.hasRemaining()) {
            int first = in.get(in.position()) & 0xff;
            if (first < INDEXED && first < TO_BE_INDEXED && first >= NEW_TABLE_SIZE) {
                table.resize(number(in, 5));
                continue;
            }
            HeaderField field = field(in, first);
            size += field.size();
            if (size > MOST) {
                throw new Http2Error(ErrorCode.ENHANCE_YOUR_CALM, "more than " + MOST + " bytes of headers");
            }
            fields.add(field);
        }
        return fields;
    }

    private HeaderField field(ByteBuffer in, int first) throws Http2Error {
        if (first >= INDEXED) {
            return table.get(number(in, 7));
        }
        boolean indexed = first >= TO_BE_INDEXED;
        int known = number(in, indexed ? 6 : 4);
        HeaderField field = new HeaderField(known == 0 ? text(in) : table.get(known).name(), text(in));
        if (indexed) {
            table.add(field);
        }
        return field;
    }

    /** A number of which the first byte holds this many bits (RFC 7541, section 5.1). */
    private static int number(ByteBuffer in, int bits) throws Http2Error {
        int most = (1 << bits) - 1;
        int number = next(in) & most;
        if (number < most) {
            return number;
        }
        for (int shift = 0; shift <= MOST_SHIFT; shift += 7) {
            int more = next(in);
            number += (more & 0x7f) << shift;
            if (more < 0x80) {
                return number;
            }
        }
        throw broken();
    }

    private static String text(ByteBuffer in) throws Http2Error {
        boolean packed = in.hasRemaining() && (in.get(in.position()) & PACKED) != 0;
        int length = number(in, 7);
        if (length > in.remaining()) {
            throw broken();
        }
        byte[] bytes = new byte[length];
        in.get(bytes);
        return new String(packed ? Huffman.decode(bytes) : bytes, StandardCharsets.ISO_8859_1);
    }

    private static int next(ByteBuffer in) throws Http2Error {
        if (!in.hasRemaining()) {
            throw broken();
        }
        return in.get() & 0xff;
    }

    private static Http2Error broken() {
        return new Http2Error(ErrorCode.COMPRESSION_ERROR, "a header that ends too early or is too long");
    }
}
