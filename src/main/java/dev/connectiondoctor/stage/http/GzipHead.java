package dev.connectiondoctor.stage.http;

/** The head of gzip data (RFC 1952, section 2.3), passed over wherever it was cut into pieces. */
final class GzipHead {
    private static final int FIXED = 10;
    private static final int FLAGS_AT = 3;
    private static final int CHECKSUM = 1 << 1;
    private static final int EXTRA = 1 << 2;
    private static final int NAME = 1 << 3;
    private static final int COMMENT = 1 << 4;

    private int seen;
    private int flags;
    private int lengthBytes;
    private int extraLength;
    private int toSkip;

    /** How many of these bytes belong to the head. */
    int skip(byte[] bytes) {
        int at = 0;
        while (at < bytes.length && !over()) {
            take(bytes[at++] & 0xff);
        }
        return at;
    }

    private boolean over() {
        return seen >= FIXED && toSkip == 0 && (flags & (EXTRA | NAME | COMMENT | CHECKSUM)) == 0;
    }

    private void take(int value) {
        if (seen < FIXED) {
            flags = seen == FLAGS_AT ? value : flags;
            seen++;
        } else if (toSkip > 0) {
            toSkip--;
        } else if ((flags & EXTRA) != 0) {
            extra(value);
        } else if ((flags & (NAME | COMMENT)) != 0) {
            flags &= value == 0 ? ~((flags & NAME) != 0 ? NAME : COMMENT) : ~0;
        } else {
            flags &= ~CHECKSUM;
            toSkip = 1;
        }
    }

    /** Two bytes say how many more there are. */
    private void extra(int value) {
        if (lengthBytes == 0) {
            lengthBytes = 1;
            extraLength = value;
        } else {
            flags &= ~EXTRA;
            toSkip = extraLength | value << 8;
        }
    }

}
