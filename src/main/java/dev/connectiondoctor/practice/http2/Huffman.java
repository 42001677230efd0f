package dev.connectiondoctor.practice.http2;

import java.io.ByteArrayOutputStream;

/**
 * The code in which texts of headers are packed (RFC 7541, appendix B). It is canonical: codes of one length are in the
 * order of what they stand for, and follow on those of the length before, so that the lengths say it all.
 */
final class Huffman {
    /** The bits of each code, from byte 0 to the end mark, as digits of base 32. */
    private static final String LENGTHS = "dnsssssssoussussssssssusssssssss6aacd68baa8b8666555666666678f6ca"
            + "d67777777777777777777777878djde6f56565666577666567655677777fbeds"
            + "kmkkmmmnmnnnnnonoomnonnnnlmnmnnomlkmmnnlnmmolmnnllmlnmnnkmmmnmmn"
            + "qqkjmnmpqqqrrqopjlqrrqrollqqsrrrkoklmllnmmppooqnqrqqrrrrrsrrrrrqu";
    private static final int END = 256;
    private static final int SHORTEST = 5;
    private static final int LONGEST = 30;
    /** What the last byte may be filled up with. */
    private static final int MOST_PADDING = 7;

    /** By length: the first code, how many there are, and where what they stand for begins. */
    private static final int[] FIRST = new int[LONGEST + 1];
    private static final int[] COUNT = new int[LONGEST + 1];
    private static final int[] START = new int[LONGEST + 1];
    private static final int[] SYMBOLS = new int[LENGTHS.length()];

    static {
        int code = 0;
        int at = 0;
        for (int length = SHORTEST; length <= LONGEST; length++) {
            FIRST[length] = code;
            START[length] = at;
            for (int symbol = 0; symbol < LENGTHS.length(); symbol++) {
                if (Character.digit(LENGTHS.charAt(symbol), 32) == length) {
                    SYMBOLS[at++] = symbol;
                }
            }
            COUNT[length] = at - START[length];
            code = code + COUNT[length] << 1;
        }
    }

    private Huffman() {}

    static byte[] decode(byte[] packed) throws Http2Error {
        ByteArrayOutputStream text = new ByteArrayOutputStream(packed.length * 2);
        int code = 0;
        int length = 0;
        for (int bit = 0; bit < packed.length * Byte.SIZE; bit++) {
            code = code << 1 | packed[bit / Byte.SIZE] >> 7 - bit % Byte.SIZE & 1;
            length++;
            if (length > LONGEST) {
                throw broken();
            }
            int number = code - FIRST[length];
            if (length >= SHORTEST && number >= 0 && number < COUNT[length]) {
                text.write(symbol(START[length] + number));
                code = 0;
                length = 0;
            }
        }
        if (length > MOST_PADDING || code != (1 << length) - 1) {
            throw broken();
        }
        return text.toByteArray();
    }

    private static int symbol(int at) throws Http2Error {
        if (SYMBOLS[at] == END) {
            throw broken();
        }
        return SYMBOLS[at];
    }

    private static Http2Error broken() {
        return new Http2Error(ErrorCode.COMPRESSION_ERROR, "a text that is not packed as it should be");
    }
}
