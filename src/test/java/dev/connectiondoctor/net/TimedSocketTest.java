package dev.connectiondoctor.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;

/** What is counted as waiting for the line, by a clock that goes only while something happens. */
class TimedSocketTest {
    private static final byte[] HELLO = "hello".getBytes(StandardCharsets.US_ASCII);

    private final AtomicLong nanos = new AtomicLong();
    private final ByteArrayOutputStream sent = new ByteArrayOutputStream();

    @Test
    void countsTheTimeInsideReadsAndWritesAlone() throws IOException {
        try (TimedSocket timed = timed(3, 20, "answer")) {
            compute(100);
            timed.getOutputStream().write(HELLO);
            compute(50);
            timed.getInputStream().readNBytes(6);
            compute(7);
            assertThat(timed.waitedMs()).isEqualTo(23);
            assertThat(sent.toString(StandardCharsets.US_ASCII)).isEqualTo("hello");
        }
    }

    @Test
    void knowsWhenTheLastBytesWentAndCame() throws IOException {
        try (TimedSocket timed = timed(3, 20, "answer")) {
            timed.getOutputStream().write(HELLO);
            compute(50);
            timed.getInputStream().read();
            compute(7);
            timed.getInputStream().read();
            assertThat(timed.lastSent()).isEqualTo(3_000_000);
            assertThat(timed.lastReceived()).as("all came with the first read").isEqualTo(73_000_000);
        }
    }

    @Test
    void countsAWaitThatBroughtNothingButNoBytes() throws IOException {
        try (TimedSocket timed = timed(3, 20, "")) {
            assertThat(timed.getInputStream().read()).isNegative();
            assertThat(timed.waitedMs()).isEqualTo(20);
            assertThat(timed.lastReceived()).isZero();
        }
    }

    private void compute(long millis) {
        nanos.addAndGet(millis * 1_000_000);
    }

    /** Over a connection on which a write and a read take so many milliseconds. */
    private TimedSocket timed(long write, long read, String answer) throws IOException {
        Socket slow = new Socket() {
            @Override
            public InputStream getInputStream() {
                return new ByteArrayInputStream(answer.getBytes(StandardCharsets.US_ASCII)) {
                    @Override
                    public int read(byte[] bytes, int from, int length) {
                        compute(read);
                        return super.read(bytes, from, length);
                    }
                };
            }

            @Override
            public OutputStream getOutputStream() {
                return new OutputStream() {
                    @Override
                    public void write(int one) {
                        throw new IllegalStateException("one by one");
                    }

                    @Override
                    public void write(byte[] bytes, int from, int length) {
                        compute(write);
                        sent.write(bytes, from, length);
                    }
                };
            }
        };
        return new TimedSocket(slow, nanos::get);
    }
}
