package dev.connectiondoctor.stage.http;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.net.Ticker;

/**
 * A body as it arrives: every read with its moment, for one reader. No more than {@value #WINDOW} reads wait, so a body
 * without end uses no more memory than a short one.
 */
public final class Arrivals implements BodySubscriber<Arrivals>, AutoCloseable {
    private static final int WINDOW = 64;

    /** Something that came off the line. */
    public sealed interface Arrival {
        /** When, by the run's ticker. */
        long nanos();
    }

    public record Bytes(long nanos, byte[] bytes) implements Arrival {}

    /** @param error what cut the body, or null if it came to its end */
    public record End(long nanos, @Nullable Throwable error) implements Arrival {}

    private final Ticker ticker;
    private final BlockingQueue<Arrival> waiting = new LinkedBlockingQueue<>();
    private final AtomicBoolean ended = new AtomicBoolean();
    private volatile @Nullable Subscription subscription;
    private volatile boolean closed;

    public Arrivals(Ticker ticker) {
        this.ticker = ticker;
    }

    /** Waits for the next arrival, which is null if nothing came in time. After an {@link End} there is none. */
    public @Nullable Arrival next(Duration most) throws InterruptedException {
        Arrival arrival = waiting.poll(Math.max(0, most.toNanos()), TimeUnit.NANOSECONDS);
        Subscription source = subscription;
        if (arrival instanceof Bytes && source != null) {
            source.request(1);
        }
        return arrival;
    }

    @Override
    public CompletionStage<Arrivals> getBody() {
        return CompletableFuture.completedFuture(this);
    }

    @Override
    public void onSubscribe(Subscription given) {
        subscription = given;
        if (closed) {
            given.cancel();
        } else {
            given.request(WINDOW);
        }
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        long now = ticker.nanos();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (ByteBuffer buffer : buffers) {
            byte[] part = new byte[buffer.remaining()];
            buffer.get(part);
            bytes.writeBytes(part);
        }
        waiting.add(new Bytes(now, bytes.toByteArray()));
    }

    @Override
    public void onError(Throwable error) {
        end(error);
    }

    @Override
    public void onComplete() {
        end(null);
    }

    /** The body has ended, also if no one said so; only the first end counts. */
    void end(@Nullable Throwable error) {
        if (ended.compareAndSet(false, true)) {
            waiting.add(new End(ticker.nanos(), error));
        }
    }

    /** Ends the exchange, at once and whatever is still to come. */
    @Override
    public void close() {
        closed = true;
        Subscription source = subscription;
        if (source != null) {
            source.cancel();
        }
    }
}
