package dev.connectiondoctor.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.connectiondoctor.stage.Observations;
import dev.connectiondoctor.stage.longstream.LongStreamEvidence;

/**
 * What was learnt about a stream that was cut or held back by asking for it in ways that differ in one thing: past the
 * proxy, over HTTP/1.1, packed.
 */
final class StreamWays {
    private static final String DIRECT = "stream-direct";
    private static final String HTTP1 = "stream-over-http1";
    private static final String PACKED = "stream-packed";
    private static final String NOT_PACKED = "identity";
    private static final String COMES_THROUGH = "comes-through";
    private static final String SAME = "same";

    private StreamWays() {}

    /** Whether it came through past the proxy, so that nothing behind the proxy is to blame. */
    static boolean proxyIsIt(Observations seen) {
        return is(seen, DIRECT, COMES_THROUGH);
    }

    /** Whether it came through over HTTP/1.1, so that the way in which HTTP/2 is passed on is to blame. */
    static boolean http2IsIt(Observations seen) {
        return is(seen, HTTP1, COMES_THROUGH);
    }

    /** Whom it is about, without the proxy where that has been ruled out. */
    static Subject subject(Observations seen) {
        Subject subject = Subject.of(seen);
        return is(seen, DIRECT, SAME) ? subject.withoutProxy() : subject;
    }

    /** Sentences about what came of them. */
    static List<String> notes(Observations seen) {
        List<String> notes = new ArrayList<>();
        if (proxyIsIt(seen)) {
            notes.add("stream-comes-direct");
        } else if (is(seen, DIRECT, SAME)) {
            notes.add("stream-direct-same");
        }
        if (is(seen, HTTP1, SAME)) {
            notes.add("stream-over-http1-same");
        }
        if (is(seen, PACKED, COMES_THROUGH)) {
            notes.add("stream-comes-packed");
        } else if (is(seen, PACKED, SAME)) {
            notes.add("stream-packed-same");
        }
        return List.copyOf(notes);
    }

    /** That an answer which was held back came packed, which nobody had asked for. */
    static List<String> packing(LongStreamEvidence stream) {
        return stream.encoding() == null || stream.encoding().equals(NOT_PACKED)
                ? List.of()
                : List.of("stream-packed-unasked");
    }

    /** For whoever runs the proxy; proven where the stream came through past it. */
    static List<Fix> exemptFromProxy(Observations seen) {
        Subject subject = subject(seen);
        if (subject.proxy() == null) {
            return List.of();
        }
        Fix fix = Fixes.words("exempt-stream-from-proxy", "ask").forAudience(Fix.Audience.IT);
        return List.of(proxyIsIt(seen)
                ? fix.tried(new Trial.Proven("stream-direct", Map.of("host", subject.host())))
                : fix);
    }

    private static boolean is(Observations seen, String id, String outcome) {
        return seen.experiments().stream().anyMatch(made -> made.id().equals(id) && made.outcome().equals(outcome));
    }
}
