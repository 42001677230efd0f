package dev.connectiondoctor.practice.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import dev.connectiondoctor.practice.wire.Connection;

/** Writes answers to one connection. */
public final class AnswerWriter {
    private static final byte[] HALF_A_CHUNK = "400\r\ndata: {\"".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] LAST_CHUNK = "0\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private final Connection connection;

    public AnswerWriter(Connection connection) {
        this.connection = connection;
    }

    /** @return whether the connection can be used for another request */
    boolean write(Request request, Answer answer) throws IOException, InterruptedException {
        return switch (answer) {
            case Answer.Page page -> page(page, !request.method().equals("HEAD"), request.wantsClose());
            case Answer.Events events -> {
                Body body = new Body(request);
                yield body.staysOpen(StreamPlayer.play(events, body));
            }
            case Answer.Flow flow -> {
                Body body = new Body(request);
                yield body.staysOpen(StreamPlayer.play(flow, body));
            }
            case Answer.Nothing _ -> {
                connection.awaitPeerToLeave();
                yield false;
            }
            case Answer.HangUp _ -> false;
        };
    }

    /** @return whether the connection stays open, the negation of {@code close} */
    public boolean page(Answer.Page page, boolean withBody, boolean close) throws IOException {
        String head = head(page.status(), page.headers(), "Content-Length: " + page.body().length, close);
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        if (withBody) {
            all.writeBytes(page.body());
        }
        connection.write(all.toByteArray());
        return !close;
    }

    /** A stream's body, in chunks for those who understand them. */
    private final class Body implements StreamPlayer.Body {
        private final boolean chunked;
        private final boolean close;

        Body(Request request) {
            chunked = request.modern();
            close = request.wantsClose();
        }

        @Override
        public void begin(Map<String, String> headers) throws IOException {
            String framing = chunked ? "Transfer-Encoding: chunked" : "Cache-Control: no-store";
            connection.write(head(200, headers, framing, close).getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public void piece(byte[] bytes) throws IOException {
            connection.write(chunked ? chunk(bytes) : bytes);
        }

        @Override
        public void end(Answer.End end) throws IOException {
            switch (end) {
                case IN_ORDER -> connection.write(chunked ? LAST_CHUNK : new byte[0]);
                case RESET, STREAM_RESET -> connection.reset();
                case CLOSED_IN_THE_MIDDLE -> connection.write(HALF_A_CHUNK);
                case CLOSED, GOING_AWAY -> {
                    // whoever called closes
                }
                case CLOSED_WITHOUT_FAREWELL -> {
                    connection.endWithoutFarewell();
                    connection.awaitPeerToLeave();
                }
                case SILENCE -> connection.awaitPeerToLeave();
            }
        }

        boolean staysOpen(Answer.End end) {
            return end == Answer.End.IN_ORDER && !close;
        }
    }

    private static byte[] chunk(byte[] bytes) {
        ByteArrayOutputStream chunk = new ByteArrayOutputStream();
        chunk.writeBytes((Integer.toHexString(bytes.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
        chunk.writeBytes(bytes);
        chunk.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
        return chunk.toByteArray();
    }

    private static String head(int status, Map<String, String> headers, String framing, boolean close) {
        StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " " + Status.reason(status) + "\r\n");
        Headers.dated(headers).forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        return head.append(framing).append(close ? "\r\nConnection: close" : "").append("\r\n\r\n").toString();
    }
}
