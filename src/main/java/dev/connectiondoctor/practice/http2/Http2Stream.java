package dev.connectiondoctor.practice.http2;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import dev.connectiondoctor.practice.http.Answer;
import dev.connectiondoctor.practice.http.Headers;
import dev.connectiondoctor.practice.http.StreamPlayer;
import dev.connectiondoctor.practice.wire.Connection;

/** One answer on its stream. */
final class Http2Stream implements StreamPlayer.Body {
    /** What HTTP/2 says by other means (RFC 9113, section 8.2.2). */
    private static final Set<String> OF_THE_CONNECTION = Set.of("connection", "keep-alive", "proxy-connection",
            "transfer-encoding", "upgrade");

    private final int id;
    private final Connection connection;
    private final Outgoing out;
    private final Windows windows;

    Http2Stream(int id, Connection connection, Outgoing out, Windows windows) {
        this.id = id;
        this.connection = connection;
        this.out = out;
        this.windows = windows;
    }

    void write(Answer answer, boolean withBody) throws IOException, InterruptedException {
        switch (answer) {
            case Answer.Page page -> page(page, withBody);
            case Answer.Events events -> StreamPlayer.play(events, this);
            case Answer.Flow flow -> StreamPlayer.play(flow, this);
            case Answer.Nothing _ -> windows.awaitClosed(id);
            case Answer.HangUp _ -> connection.endOutput();
        }
    }

    private void page(Answer.Page page, boolean withBody) throws IOException, InterruptedException {
        boolean body = withBody && page.body().length > 0;
        List<HeaderField> fields = head(page.status(), page.headers());
        fields.add(new HeaderField("content-length", String.valueOf(page.body().length)));
        out.headers(id, fields, !body);
        if (body) {
            out.data(id, page.body());
            out.end(id);
        }
    }

    @Override
    public void begin(Map<String, String> headers) throws IOException {
        out.headers(id, head(200, headers), false);
    }

    @Override
    public void piece(byte[] bytes) throws IOException, InterruptedException {
        out.data(id, bytes);
    }

    @Override
    public void end(Answer.End end) throws IOException, InterruptedException {
        switch (end) {
            case IN_ORDER -> out.end(id);
            case RESET -> connection.reset();
            case STREAM_RESET -> out.resetStream(id, ErrorCode.INTERNAL_ERROR);
            case GOING_AWAY -> {
                out.goAway(id, ErrorCode.NO_ERROR);
                connection.endOutput();
            }
            case CLOSED -> connection.endOutput();
            case CLOSED_IN_THE_MIDDLE -> {
                out.halfOfData(id);
                connection.endOutput();
            }
            case CLOSED_WITHOUT_FAREWELL -> connection.endWithoutFarewell();
            case SILENCE -> windows.awaitClosed(id);
        }
    }

    private static List<HeaderField> head(int status, Map<String, String> headers) {
        List<HeaderField> fields = new ArrayList<>();
        fields.add(new HeaderField(":status", String.valueOf(status)));
        Headers.dated(headers).forEach((name, value) -> {
            String lower = name.toLowerCase(Locale.ROOT);
            if (!OF_THE_CONNECTION.contains(lower)) {
                fields.add(new HeaderField(lower, value));
            }
        });
        return fields;
    }
}
