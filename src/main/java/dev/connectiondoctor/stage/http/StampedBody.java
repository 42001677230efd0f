package dev.connectiondoctor.stage.http;

import java.net.http.HttpRequest.BodyPublisher;
import java.nio.ByteBuffer;
import java.util.concurrent.Flow.Subscriber;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.atomic.AtomicLong;

import dev.connectiondoctor.net.Ticker;

/**
 * A request body that notes when its last bytes were handed to the connection. That moment comes after connecting and
 * the handshake, so what follows it is the service's time.
 */
record StampedBody(BodyPublisher body, AtomicLong handedOver, Ticker ticker) implements BodyPublisher {
    @Override
    public long contentLength() {
        return body.contentLength();
    }

    @Override
    public void subscribe(Subscriber<? super ByteBuffer> subscriber) {
        body.subscribe(new Subscriber<>() {
            @Override
            public void onSubscribe(Subscription subscription) {
                subscriber.onSubscribe(subscription);
            }

            @Override
            public void onNext(ByteBuffer bytes) {
                handedOver.set(ticker.nanos());
                subscriber.onNext(bytes);
            }

            @Override
            public void onError(Throwable error) {
                subscriber.onError(error);
            }

            @Override
            public void onComplete() {
                subscriber.onComplete();
            }
        });
    }
}
