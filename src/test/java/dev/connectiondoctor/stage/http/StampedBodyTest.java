package dev.connectiondoctor.stage.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Flow.Subscriber;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;

class StampedBodyTest {
    @Test
    void stampsTheMomentWhenTheConnectionTakesTheBytes() {
        AtomicLong now = new AtomicLong(1);
        AtomicLong handedOver = new AtomicLong();
        StampedBody body = new StampedBody(BodyPublishers.ofString("größe"), handedOver, now::get);
        assertThat(body.contentLength()).isEqualTo(7);
        BodySubscriber<String> taken = BodySubscribers.ofString(StandardCharsets.UTF_8);
        Later later = new Later(taken);
        body.subscribe(later);
        assertThat(handedOver).hasValue(0);
        now.set(42);
        later.take();
        assertThat(handedOver).hasValue(42);
        assertThat(taken.getBody().toCompletableFuture()).isCompletedWithValue("größe");
    }

    /** Asks for bytes only when it is told to, as a connection that is not open yet does. */
    private static final class Later implements Subscriber<ByteBuffer> {
        private final BodySubscriber<?> target;
        private Subscription subscription;

        Later(BodySubscriber<?> target) {
            this.target = target;
        }

        @Override
        public void onSubscribe(Subscription given) {
            subscription = given;
        }

        void take() {
            target.onSubscribe(subscription);
        }

        @Override
        public void onNext(ByteBuffer bytes) {
            target.onNext(List.of(bytes));
        }

        @Override
        public void onError(Throwable error) {
            target.onError(error);
        }

        @Override
        public void onComplete() {
            target.onComplete();
        }
    }
}
