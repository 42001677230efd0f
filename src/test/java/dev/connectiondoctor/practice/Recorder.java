package dev.connectiondoctor.practice;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

import dev.connectiondoctor.practice.wire.Connection;
import dev.connectiondoctor.practice.wire.Reception;

/** Writes down every byte that reaches it, answers each first read with the same words, and hangs up. */
final class Recorder implements Reception {
    private final ByteArrayOutputStream received = new ByteArrayOutputStream();
    private final String answer;

    Recorder(String answer) {
        this.answer = answer;
    }

    @Override
    public void receive(Connection connection) throws IOException {
        byte[] buffer = new byte[64 << 10];
        int read = connection.in().read(buffer);
        if (read > 0) {
            write(buffer, read);
            connection.write(answer.getBytes(StandardCharsets.US_ASCII));
        }
        connection.finish();
    }

    private synchronized void write(byte[] buffer, int length) {
        received.write(buffer, 0, length);
    }

    /** All that came, on whatever connection. */
    synchronized String text() {
        return received.toString(StandardCharsets.ISO_8859_1);
    }
}
