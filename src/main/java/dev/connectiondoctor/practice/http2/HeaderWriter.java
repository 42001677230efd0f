package dev.connectiondoctor.practice.http2;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes headers as they are: nothing is packed and nothing has to be remembered (RFC 7541, section 6.2.2). */
final class HeaderWriter {
    private static final int NAME_BITS = 4;
    private static final int LENGTH_BITS = 7;

    private HeaderWriter() {}

    static byte[] write(List<HeaderField> fields) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (HeaderField field : fields) {
            int known = HeaderTable.known(field.name());
            number(out, known, NAME_BITS);
            if (known == 0) {
                text(out, field.name());
            }
            text(out, field.value());
        }
        return out.toByteArray();
    }

    private static void text(ByteArrayOutputStream out, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        number(out, bytes.length, LENGTH_BITS);
        out.writeBytes(bytes);
    }

    private static void number(ByteArrayOutputStream out, int number, int bits) {
        int most = (1 << bits) - 1;
        if (number < most) {
            out.write(number);
            return;
        }
        out.write(most);
        int rest = number - most;
        while (rest >= 0x80) {
            out.write(rest & 0x7f | 0x80);
            rest >>>= 7;
        }
        out.write(rest);
    }
}
