package dev.connectiondoctor.practice.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;

import dev.connectiondoctor.practice.wire.Connection;

/** Writes answers to one connection. */
public final class AnswerWriter {
    private static final byte[] HALF_A_CHUNK = "400\r\ndata: {\"".getBytes(StandardCharsets.US_ASCII);

    private final Connection connection;

    public AnswerWriter(Connection connection) {
        this.connection = connection;
    }

    /** @return whether the connection can be used for another request */
    boolean write(Request request, Answer answer) throws IOException, InterruptedException {
        return switch (answer) {
            case Answer.Page page -> page(page, !request.method().equals("HEAD"), request.wantsClose());
            case Answer.Events events -> events(events, request.modern(), request.wantsClose());
            case Answer.Flow flow -> flow(flow, request.modern(), request.wantsClose());
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

    private boolean events(Answer.Events events, boolean chunked, boolean close)
            throws IOException, InterruptedException {
        begin(events.headers(), chunked, close);
        for (Frame frame : events.frames()) {
            Thread.sleep(events.pace());
            connection.write(piece(frame.text().getBytes(StandardCharsets.UTF_8), chunked));
        }
        return end(events.end(), chunked) && !close;
    }

    private boolean flow(Answer.Flow flow, boolean chunked, boolean close) throws IOException, InterruptedException {
        long over = System.nanoTime() + flow.most().toNanos();
        begin(flow.headers(), chunked, close);
        for (byte[] piece : flow.pieces()) {
            if (!slept(flow.pace(), over)) {
                return end(flow.late(), chunked) && !close;
            }
            connection.write(piece(piece, chunked));
        }
        boolean timeLeft = slept(flow.lull(), over);
        return end(timeLeft ? flow.end() : flow.late(), chunked) && !close;
    }

    /** Sleeps, but not beyond a moment; says whether it came to that. */
    private static boolean slept(Duration time, long over) throws InterruptedException {
        long left = over - System.nanoTime();
        Thread.sleep(Duration.ofNanos(Math.max(0, Math.min(time.toNanos(), left))));
        return time.toNanos() <= left;
    }

    private void begin(Map<String, String> headers, boolean chunked, boolean close) throws IOException {
        String framing = chunked ? "Transfer-Encoding: chunked" : "Cache-Control: no-store";
        connection.write(head(200, headers, framing, close).getBytes(StandardCharsets.UTF_8));
    }

    private boolean end(Answer.End end, boolean chunked) throws IOException {
        switch (end) {
            case IN_ORDER -> connection.write(chunked ? "0\r\n\r\n".getBytes(StandardCharsets.US_ASCII) : new byte[0]);
            case RESET -> connection.reset();
            case CLOSED_IN_THE_MIDDLE -> connection.write(HALF_A_CHUNK);
            case CLOSED -> {
                // whoever called closes
            }
            case SILENCE -> connection.awaitPeerToLeave();
        }
        return end == Answer.End.IN_ORDER;
    }

    private static byte[] piece(byte[] bytes, boolean chunked) {
        return chunked ? chunk(bytes) : bytes;
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
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.computeIfAbsent("Date",
                _ -> DateTimeFormatter.RFC_1123_DATE_TIME.format(ZonedDateTime.now(ZoneOffset.UTC)));
        all.forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        return head.append(framing).append(close ? "\r\nConnection: close" : "").append("\r\n\r\n").toString();
    }
}
