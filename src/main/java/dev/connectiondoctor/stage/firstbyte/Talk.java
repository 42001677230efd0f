package dev.connectiondoctor.stage.firstbyte;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import dev.connectiondoctor.net.Line;
import dev.connectiondoctor.net.Ticker;
import dev.connectiondoctor.net.TimedSocket;
import dev.connectiondoctor.stage.http.RawAnswer;

/** One connection on which the same request may be asked several times. */
public final class Talk implements AutoCloseable {
    private final Line line;
    private final Request request;
    private final Ticker ticker;
    private final TimedInput in;
    private boolean reusable = true;

    public Talk(Line line, Request request, Ticker ticker) {
        this.line = line;
        this.request = request;
        this.ticker = ticker;
        in = new TimedInput(line, ticker);
    }

    /** @param firstByteMs milliseconds from the request's last byte to the answer's first, below TLS if the line knows */
    public record Asked(double firstByteMs, RawAnswer answer) {}

    public Line line() {
        return line;
    }

    /** Whether the connection may carry another request. */
    boolean reusable() {
        return reusable;
    }

    /** Asks, and reads the whole answer within {@code limit}. */
    public Asked ask(Duration limit) throws IOException {
        reusable = false;
        in.deadline(ticker.nanos() + limit.toNanos());
        line.socket().getOutputStream().write(request.head().getBytes(StandardCharsets.US_ASCII));
        line.socket().getOutputStream().flush();
        long sent = sent();
        in.awaitFirst();
        long firstByte = in.lastRead();
        HeadReader.Head head = new HeadReader(in).read();
        double headersMs = (in.lastRead() - sent) / 1e6;
        BodyReader.Body body = new BodyReader(in).read(head);
        reusable = body.reusable();
        return new Asked(Math.max(0, (firstByte - sent) / 1e6),
                new RawAnswer("GET", request.url(), head.status(), head.version(), head.headers(), body.bytes(),
                        body.bytes().length, body.complete(), headersMs, (in.lastRead() - sent) / 1e6));
    }

    private long sent() {
        TimedSocket timed = line.timed();
        return timed == null ? ticker.nanos() : timed.lastSent();
    }

    @Override
    public void close() {
        try {
            line.close();
        } catch (IOException _) {
            // nothing is left to save
        }
    }
}
