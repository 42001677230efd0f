package dev.connectiondoctor.practice.http2;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;

import dev.connectiondoctor.practice.wire.Connection;

/** What is sent on one connection, by several streams at once. */
final class Outgoing {
    private static final byte[] NOTHING = {};

    private final Connection connection;
    private final Windows windows;

    Outgoing(Connection connection, Windows windows) {
        this.connection = connection;
        this.windows = windows;
    }

    synchronized void send(Http2Frame frame) throws IOException {
        connection.write(frame.bytes());
    }

    /** @param end whether no body follows */
    void headers(int stream, List<HeaderField> fields, boolean end) throws IOException {
        int flags = Http2Frame.END_HEADERS | (end ? Http2Frame.END_STREAM : 0);
        send(new Http2Frame(Http2Frame.HEADERS, flags, stream, HeaderWriter.write(fields)));
    }

    /** Sends as much as the client takes at a time, and waits in between. */
    void data(int stream, byte[] bytes) throws IOException, InterruptedException {
        int sent = 0;
        while (sent < bytes.length) {
            int part = windows.take(stream, Math.min(Http2Frame.LARGEST, bytes.length - sent));
            send(new Http2Frame(Http2Frame.DATA, 0, stream, Arrays.copyOfRange(bytes, sent, sent + part)));
            sent += part;
        }
    }

    void end(int stream) throws IOException {
        send(new Http2Frame(Http2Frame.DATA, Http2Frame.END_STREAM, stream, NOTHING));
    }

    void resetStream(int stream, ErrorCode code) throws IOException {
        send(new Http2Frame(Http2Frame.RST_STREAM, 0, stream, numbers(code.ordinal())));
    }

    /** @param last the last stream that was taken */
    void goAway(int last, ErrorCode code) throws IOException {
        send(new Http2Frame(Http2Frame.GOAWAY, 0, 0, numbers(last, code.ordinal())));
    }

    /** Lets the client send more. */
    void take(int stream, int bytes) throws IOException {
        send(new Http2Frame(Http2Frame.WINDOW_UPDATE, 0, stream, numbers(bytes)));
    }

    void settings() throws IOException {
        send(new Http2Frame(Http2Frame.SETTINGS, 0, 0, NOTHING));
    }

    void acknowledge(int type, byte[] payload) throws IOException {
        send(new Http2Frame(type, Http2Frame.ACK, 0, payload));
    }

    /** Begins a frame of which the rest never comes. */
    synchronized void halfOfData(int stream) throws IOException {
        byte[] frame = new Http2Frame(Http2Frame.DATA, 0, stream, new byte[1024]).bytes();
        connection.write(Arrays.copyOf(frame, frame.length / 2));
    }

    private static byte[] numbers(int... numbers) {
        ByteBuffer payload = ByteBuffer.allocate(numbers.length * Integer.BYTES);
        Arrays.stream(numbers).forEach(payload::putInt);
        return payload.array();
    }
}
