package dev.connectiondoctor.stage.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;

class ArrivalsTest {
    private final AtomicLong now = new AtomicLong();
    private final Arrivals arrivals = new Arrivals(now::get);
    private final Source source = new Source();

    @Test
    void stampsEveryReadWhenItComesAndNotWhenItIsTaken() throws InterruptedException {
        arrivals.onSubscribe(source);
        come(7, "one", "two");
        come(9, "three");
        now.set(50);
        arrivals.onComplete();
        Arrivals.Bytes first = (Arrivals.Bytes) next();
        assertThat(first.nanos()).isEqualTo(7);
        assertThat(first.bytes()).asString().isEqualTo("onetwo");
        assertThat(next().nanos()).isEqualTo(9);
        assertThat(next()).isEqualTo(new Arrivals.End(50, null));
        assertThat(next()).isNull();
    }

    @Test
    void asksForNoMoreThanItTakes() throws InterruptedException {
        arrivals.onSubscribe(source);
        long window = source.requested;
        come(1, "x");
        assertThat(source.requested).isEqualTo(window).isPositive();
        next();
        assertThat(source.requested).isEqualTo(window + 1);
    }

    @Test
    void onlyTheFirstEndCounts() throws InterruptedException {
        IOException cut = new IOException("cut");
        arrivals.onError(cut);
        arrivals.end(new IOException("later"));
        arrivals.onComplete();
        assertThat(next()).isEqualTo(new Arrivals.End(0, cut));
        assertThat(next()).isNull();
    }

    @Test
    void closingEndsTheExchangeWheneverItBegins() {
        arrivals.onSubscribe(source);
        assertThat(source.cancelled).isFalse();
        arrivals.close();
        assertThat(source.cancelled).isTrue();
        Source late = new Source();
        arrivals.onSubscribe(late);
        assertThat(late.cancelled).isTrue();
        assertThat(late.requested).isZero();
    }

    private Arrivals.Arrival next() throws InterruptedException {
        return arrivals.next(Duration.ZERO);
    }

    private void come(long at, String... pieces) {
        now.set(at);
        arrivals.onNext(List.of(pieces)
                .stream()
                .map(piece -> ByteBuffer.wrap(piece.getBytes(StandardCharsets.UTF_8)))
                .toList());
    }

    private static final class Source implements Subscription {
        private long requested;
        private boolean cancelled;

        @Override
        public void request(long count) {
            requested += count;
        }

        @Override
        public void cancel() {
            cancelled = true;
        }
    }
}
