package dev.connectiondoctor.practice.http2;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

import dev.connectiondoctor.practice.http.Handler;
import dev.connectiondoctor.practice.http.Request;
import dev.connectiondoctor.practice.wire.Connection;
import dev.connectiondoctor.practice.wire.Resources;

/** One connection: reads what the client says, and answers each request in a thread of its own. */
final class Http2Session {
    private static final byte[] PREFACE = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final int MOST_STREAMS = 100;
    private static final int INITIAL_WINDOW_SIZE = 4;
    private static final int SETTING_BYTES = 6;

    private final Connection connection;
    private final Resources resources;
    private final Handler handler;
    private final Windows windows = new Windows();
    private final Outgoing out;
    private final HeaderReader headers = new HeaderReader();
    private final Map<Integer, IncomingRequest> incoming = new HashMap<>();
    private int last;

    Http2Session(Connection connection, Resources resources, Handler handler) {
        this.connection = connection;
        this.resources = resources;
        this.handler = handler;
        out = new Outgoing(connection, windows);
    }

    /** Until the client leaves. */
    void converse() throws IOException {
        try {
            if (!Arrays.equals(connection.in().readNBytes(PREFACE.length), PREFACE)) {
                throw new Http2Error(ErrorCode.PROTOCOL_ERROR, "this is not HTTP/2");
            }
            out.settings();
            while (true) {
                take(Http2Frame.read(connection.in()));
            }
        } catch (Http2Error error) {
            out.goAway(last, error.code());
            connection.finish();
        } finally {
            windows.closeAll();
        }
    }

    private void take(Http2Frame frame) throws IOException {
        switch (frame.type()) {
            case Http2Frame.HEADERS -> headers(frame);
            case Http2Frame.DATA -> data(frame);
            case Http2Frame.RST_STREAM -> {
                incoming.remove(frame.stream());
                windows.close(frame.stream());
            }
            case Http2Frame.SETTINGS -> settings(frame);
            case Http2Frame.WINDOW_UPDATE -> windows.grow(frame.stream(), frame.number(0));
            case Http2Frame.PING -> {
                if (!frame.has(Http2Frame.ACK)) {
                    out.acknowledge(Http2Frame.PING, frame.payload());
                }
            }
            default -> {
                // what a server has no use for
            }
        }
    }

    private void headers(Http2Frame frame) throws IOException {
        IncomingRequest request = new IncomingRequest(headers.read(block(frame)));
        if (frame.stream() <= last) {
            throw new Http2Error(ErrorCode.PROTOCOL_ERROR, "stream " + frame.stream() + " after " + last);
        }
        last = frame.stream();
        if (windows.streams() >= MOST_STREAMS) {
            out.resetStream(last, ErrorCode.REFUSED_STREAM);
            return;
        }
        windows.open(last);
        incoming.put(last, request);
        if (frame.has(Http2Frame.END_STREAM)) {
            answer(last);
        }
    }

    /** The headers of a request, which may go on in frames of their own. */
    private byte[] block(Http2Frame first) throws IOException {
        ByteArrayOutputStream block = new ByteArrayOutputStream();
        block.writeBytes(first.content());
        boolean more = !first.has(Http2Frame.END_HEADERS);
        while (more) {
            Http2Frame next = Http2Frame.read(connection.in());
            if (next.type() != Http2Frame.CONTINUATION || block.size() > HeaderReader.MOST) {
                throw new Http2Error(ErrorCode.PROTOCOL_ERROR, "headers that do not come to an end");
            }
            block.writeBytes(next.payload());
            more = !next.has(Http2Frame.END_HEADERS);
        }
        return block.toByteArray();
    }

    private void data(Http2Frame frame) throws IOException {
        if (frame.payload().length > 0) {
            out.take(0, frame.payload().length);
        }
        IncomingRequest request = incoming.get(frame.stream());
        if (request == null) {
            return;
        }
        request.add(frame.content());
        if (frame.has(Http2Frame.END_STREAM)) {
            answer(frame.stream());
        } else if (frame.payload().length > 0) {
            out.take(frame.stream(), frame.payload().length);
        }
    }

    private void settings(Http2Frame frame) throws IOException {
        if (frame.has(Http2Frame.ACK)) {
            return;
        }
        for (int at = 0; at + SETTING_BYTES <= frame.payload().length; at += SETTING_BYTES) {
            int id = (frame.payload()[at] & 0xff) << 8 | frame.payload()[at + 1] & 0xff;
            if (id == INITIAL_WINDOW_SIZE) {
                windows.resize(frame.number(at + 2));
            }
        }
        out.acknowledge(Http2Frame.SETTINGS, new byte[0]);
    }

    private void answer(int stream) {
        Request request = incoming.remove(stream).request();
        resources.start("stream-" + stream, () -> {
            try {
                new Http2Stream(stream, connection, out, windows)
                        .write(handler.answer(request), !request.method().equals("HEAD"));
            } finally {
                windows.close(stream);
            }
        });
    }
}
