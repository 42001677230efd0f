package dev.connectiondoctor;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * How long and how much a check waits for and reads. Every wait of a probe is one of these.
 *
 * @param connect for one TCP connection, and for one name look-up
 * @param handshake for one TLS handshake, and for a proxy's answer to CONNECT
 * @param answer from a request to its status line, for requests that use no tokens
 * @param prompt from a prompt to the end of its answer, when it is not streamed
 * @param silence how long a silent stream is waited for before it is called stalled
 * @param stream for a whole streamed answer
 * @param run for the whole check; what is done by then is reported as incomplete
 * @param bodyBytes most bytes read of an answer that is not streamed
 * @param streamBytes most bytes read of a streamed answer
 * @param outputTokens most tokens asked for in the long answer and in all that it is compared with
 * @param samples cold and warm first-byte samples taken, each
 * @param holds how long unused connections are held in a check that waits for minutes
 */
public record Limits(Duration connect, Duration handshake, Duration answer, Duration prompt, Duration silence,
        Duration stream, Duration run, int bodyBytes, long streamBytes, int outputTokens, int samples,
        List<Duration> holds) {

    /** Just below and above the limits that are usual on the way: proxies 60 s, edges 100, Azure 240, Amazon 350. */
    private static final List<Duration> HOLDS = Stream.of(30, 60, 120, 240, 350).map(Duration::ofSeconds).toList();

    public static final Limits STANDARD = new Limits(Duration.ofSeconds(8), Duration.ofSeconds(10),
            Duration.ofSeconds(30), Duration.ofSeconds(120), Duration.ofSeconds(60), Duration.ofMinutes(10),
            Duration.ofMinutes(15), 8 << 20, 256L << 20, 2048, 5);

    public Limits {
        holds = List.copyOf(holds);
    }

    /** With the usual holds. */
    public Limits(Duration connect, Duration handshake, Duration answer, Duration prompt, Duration silence,
            Duration stream, Duration run, int bodyBytes, long streamBytes, int outputTokens, int samples) {
        this(connect, handshake, answer, prompt, silence, stream, run, bodyBytes, streamBytes, outputTokens, samples,
                HOLDS);
    }

    public Limits withRun(Duration value) {
        return new Limits(connect, handshake, answer, prompt, silence, stream, value, bodyBytes, streamBytes,
                outputTokens, samples, holds);
    }

    public Limits withSilence(Duration value) {
        return new Limits(connect, handshake, answer, prompt, value, stream, run, bodyBytes, streamBytes, outputTokens,
                samples, holds);
    }

    public Limits withOutputTokens(int value) {
        return new Limits(connect, handshake, answer, prompt, silence, stream, run, bodyBytes, streamBytes, value,
                samples, holds);
    }

    public Limits withStream(Duration value) {
        return new Limits(connect, handshake, answer, prompt, silence, value, run, bodyBytes, streamBytes, outputTokens,
                samples, holds);
    }

    public Limits withHolds(List<Duration> value) {
        return new Limits(connect, handshake, answer, prompt, silence, stream, run, bodyBytes, streamBytes,
                outputTokens, samples, value);
    }

    /** Shorter waits for the connection itself, for networks whose answers are known to come at once. */
    public Limits withWaits(Duration connect, Duration handshake, Duration answer) {
        return new Limits(connect, handshake, answer, prompt, silence, stream, run, bodyBytes, streamBytes,
                outputTokens, samples, holds);
    }
}
