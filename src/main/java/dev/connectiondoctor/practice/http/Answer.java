package dev.connectiondoctor.practice.http;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a server says to a request. */
public sealed interface Answer {

    /** An answer in one piece. */
    record Page(int status, Map<String, String> headers, byte[] body) implements Answer {

        public static Page of(int status, String contentType, String body) {
            return new Page(status, Map.of("Content-Type", contentType), body.getBytes(StandardCharsets.UTF_8));
        }

        public static Page html(int status, String body) {
            return of(status, "text/html", body);
        }

        public static Page json(int status, Object body) {
            return of(status, "application/json", Json.text(body));
        }

        public Page with(String header, String value) {
            Map<String, String> more = new LinkedHashMap<>(headers);
            more.put(header, value);
            return new Page(status, more, body);
        }

        public Page with(Map<String, String> moreHeaders) {
            Map<String, String> more = new LinkedHashMap<>(headers);
            more.putAll(moreHeaders);
            return new Page(status, more, body);
        }

        public String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    /**
     * A stream of server-sent events.
     *
     * @param pace pause before each event
     * @param end how it ends after the last event
     */
    record Events(Map<String, String> headers, List<Frame> frames, Duration pace, End end) implements Answer {

        public Events ending(List<Frame> newFrames, End newEnd) {
            return new Events(headers, newFrames, pace, newEnd);
        }
    }

    /**
     * A stream as somebody on the way passes it on, in pieces that need not be events.
     *
     * @param pace pause before each piece
     * @param lull silence after the last piece, before the end
     * @param end how it ends then
     * @param most how long all of it may take
     * @param late how it ends if that was not enough
     */
    record Flow(Map<String, String> headers, List<byte[]> pieces, Duration pace, Duration lull, End end, Duration most,
            End late) implements Answer {
        private static final Duration ANY = Duration.ofDays(1);

        /** All of these events, one by one. */
        public static Flow of(Events events, Duration pace) {
            List<byte[]> pieces = events.frames()
                    .stream()
                    .map(frame -> frame.text().getBytes(StandardCharsets.UTF_8))
                    .toList();
            return new Flow(events.headers(), pieces, pace, Duration.ZERO, events.end(), ANY, events.end());
        }

        public Flow inPieces(List<byte[]> other, Duration otherPace) {
            return new Flow(headers, other, otherPace, lull, end, most, late);
        }

        public Flow silentBeforeEnd(Duration silence, End newEnd) {
            return new Flow(headers, pieces, pace, silence, newEnd, most, late);
        }

        public Flow within(Duration time, End otherwise) {
            return new Flow(headers, pieces, pace, lull, end, time, otherwise);
        }
    }

    /** No answer at all; the connection stays open until the client leaves. */
    record Nothing() implements Answer {}

    /** No answer at all; the connection is closed in order. */
    record HangUp() implements Answer {}

    /** How a stream ends. */
    enum End {
        /** The body ends in order. */
        IN_ORDER,
        /** The connection is reset. */
        RESET,
        /** The stream alone is reset; where connections carry no streams (HTTP/1.1), the connection is. */
        STREAM_RESET,
        /** The server says that it is going away and closes the connection; HTTP/1.1 has no words for the first. */
        GOING_AWAY,
        /** The connection is closed without another byte, although the body is not over. */
        CLOSED,
        /** The connection is closed in the middle of a piece of the body. */
        CLOSED_IN_THE_MIDDLE,
        /** The connection is closed without the farewell that TLS asks for. */
        CLOSED_WITHOUT_FAREWELL,
        /** Nothing comes any more, and the connection stays open. */
        SILENCE
    }
}
