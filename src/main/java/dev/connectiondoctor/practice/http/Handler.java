package dev.connectiondoctor.practice.http;

import java.time.Duration;
import java.util.function.Function;
import java.util.function.Predicate;

/** Answers requests. Faults are put in front of a sound handler, one after the other. */
@FunctionalInterface
public interface Handler {
    /** @throws InterruptedException when the network is being closed */
    Answer answer(Request request) throws InterruptedException;

    /** Some requests are answered otherwise. */
    default Handler except(Predicate<Request> which, Handler otherwise) {
        return request -> which.test(request) ? otherwise.answer(request) : answer(request);
    }

    /** Streams are changed on their way. */
    default Handler streams(Function<Answer.Events, Answer> change) {
        return request -> switch (answer(request)) {
            case Answer.Events events -> change.apply(events);
            case Answer other -> other;
        };
    }

    /** Every answer comes this much later. */
    default Handler delayed(Duration delay) {
        return request -> {
            Thread.sleep(delay);
            return answer(request);
        };
    }
}
