package dev.connectiondoctor.stage.longstream;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

import dev.connectiondoctor.net.Ticker;
import dev.connectiondoctor.stage.http.Arrivals;
import dev.connectiondoctor.stage.http.LlmRequest;
import dev.connectiondoctor.stage.http.Opened;
import dev.connectiondoctor.stage.http.SseParser;
import dev.connectiondoctor.target.BaseUrl;
import dev.connectiondoctor.target.Dialect;
import dev.connectiondoctor.target.Protocol;

/** How many events a second are read from memory, cut as a line would cut them. One operation is one event. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
public class ReaderBenchmark {
    static final int EVENTS = 2_000;

    /** How the bytes are cut: as slow services send them, one event at a time, or as much as one read holds. */
    @Param({"event", "16384"}) public String piece = "event";

    private final List<byte[]> pieces = new ArrayList<>();
    private final LlmRequest request = LlmRequest.knock(BaseUrl.parse("http://localhost/v1"),
            Dialect.of(Protocol.OPENAI_CHAT));

    @Setup
    public void cut() {
        byte[] event = Events.chunk(0).getBytes(StandardCharsets.UTF_8);
        byte[] all = Events.chunk(0).repeat(EVENTS).getBytes(StandardCharsets.UTF_8);
        int length = piece.equals("event") ? event.length : Integer.parseInt(piece);
        for (int start = 0; start < all.length; start += length) {
            pieces.add(Arrays.copyOfRange(all, start, Math.min(all.length, start + length)));
        }
    }

    /** A loop that reads into a buffer and notes when, and does nothing with what it read but look for line ends. */
    @Benchmark
    @OperationsPerInvocation(EVENTS)
    public long bareLoop() {
        byte[] buffer = new byte[16_384];
        long lines = 0;
        for (byte[] bytes : pieces) {
            try (InputStream in = new ByteArrayInputStream(bytes)) {
                int count = in.read(buffer);
                lines += System.nanoTime() == 0 ? 1 : 0;
                for (int i = 0; i < count; i++) {
                    lines += buffer[i] == '\n' ? 1 : 0;
                }
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        }
        return lines;
    }

    /** The parser of event streams alone. */
    @Benchmark
    @OperationsPerInvocation(EVENTS)
    public long parser() {
        long[] events = {0};
        SseParser parser = new SseParser(_ -> events[0]++);
        pieces.forEach(parser::read);
        return events[0];
    }

    /** All that is done with a stream: parsed, its JSON read, added up, every read logged. */
    @Benchmark
    @OperationsPerInvocation(EVENTS)
    public long reader() {
        Ticker ticker = Ticker.system();
        long start = ticker.nanos();
        Opened.Answer answer = new Opened.Answer(request, 200, "HTTP/1.1",
                Map.of("content-type", List.of("text/event-stream")), new Arrivals(ticker), start, start);
        try (StreamBody body = new StreamBody(answer, Long.MAX_VALUE)) {
            for (byte[] bytes : pieces) {
                body.take(new Arrivals.Bytes(ticker.nanos(), bytes));
            }
            return body.tally().events();
        }
    }
}
