package dev.connectiondoctor.practice.wire;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * A way to the server on which full packets get lost. Loopback has no packets to lose, so this goes by what would fill
 * them: a TLS record larger than a packet that has come all at once. In pieces it passes. Once something is lost, nothing
 * that follows it arrives either, as TCP waits for what is missing.
 *
 * @param most bytes that pass at once
 * @param inside what all that passes meets
 */
public record NarrowWay(int most, Reception inside) implements Reception {
    @Override
    public void receive(Connection connection) throws IOException, InterruptedException {
        inside.receive(connection.reading(new Records(connection.in(), most)));
    }

    /** What comes, record by record. */
    private static final class Records extends FilterInputStream {
        private static final int HEADER = 5;

        private final int most;
        private int left;

        /** @param in one that supports marks */
        Records(InputStream in, int most) {
            super(in);
            this.most = most;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            if (left == 0 && !begins()) {
                return -1;
            }
            int count = super.read(bytes, from, Math.min(length, left));
            left -= Math.max(0, count);
            return count;
        }

        /** Whether another record comes through. */
        private boolean begins() throws IOException {
            in.mark(HEADER);
            byte[] header = in.readNBytes(HEADER);
            in.reset();
            if (header.length < HEADER) {
                return false;
            }
            left = HEADER + ((header[3] & 0xff) << 8 | header[4] & 0xff);
            if (left > most && in.available() > most) {
                in.transferTo(OutputStream.nullOutputStream());
                return false;
            }
            return true;
        }
    }
}
