package dev.connectiondoctor.stage.http;

import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.net.Failure;
import dev.connectiondoctor.net.FailureKind;
import dev.connectiondoctor.net.Network;
import dev.connectiondoctor.net.Operation;

/**
 * One request under way, up to its headers. They are taken as they pass: if the body is cut at once, the platform
 * forgets that there were any. A proxy's refusal of a tunnel comes back as an answer without a body.
 */
final class Exchange {
    private final Network network;
    private final LlmRequest request;
    private final AtomicLong sent;
    private final long start;
    private final Arrivals arrivals;
    private final CompletableFuture<Opened> opened = new CompletableFuture<>();

    /** @param sent set to the moment when the request is sent, by whoever sends it; its value now is the start */
    Exchange(Network network, LlmRequest request, AtomicLong sent) {
        this.network = network;
        this.request = request;
        this.sent = sent;
        start = sent.get();
        arrivals = new Arrivals(network.ticker());
    }

    Opened open(HttpRequest http, Duration limit) throws InterruptedException {
        CompletableFuture<HttpResponse<Arrivals>> exchange = network.http().sendAsync(http, head -> {
            opened.complete(answer(head.statusCode(), head.version(), head.headers()));
            return arrivals;
        });
        exchange.whenComplete(this::over);
        boolean open = false;
        try {
            Opened result = opened.get(limit.toNanos(), TimeUnit.NANOSECONDS);
            open = result instanceof Opened.Answer;
            return result;
        } catch (TimeoutException _) {
            return lost(new Failure(FailureKind.HTTP_TIMEOUT, Operation.HTTP_REQUEST,
                    "no answer in " + limit.toMillis() + " ms"));
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            if (!open) {
                exchange.cancel(true);
                arrivals.close();
            }
        }
    }

    private void over(@Nullable HttpResponse<Arrivals> answer, @Nullable Throwable error) {
        if (error != null) {
            arrivals.end(error);
            opened.complete(lost(HttpFailures.of(unwrapped(error), Operation.HTTP_REQUEST, network.scrubber())));
        } else if (answer != null && answer.body() == null) {
            arrivals.end(null);
            opened.complete(answer(answer.statusCode(), answer.version(), answer.headers()));
        }
    }

    private Opened.Answer answer(int status, HttpClient.Version version, HttpHeaders headers) {
        return new Opened.Answer(request, status, version == HttpClient.Version.HTTP_2 ? "HTTP/2" : "HTTP/1.1",
                headers.map(), arrivals, sent.get(), network.ticker().nanos());
    }

    private Opened.Lost lost(Failure failure) {
        return new Opened.Lost(failure, network.ticker().millisSince(start));
    }

    private static Throwable unwrapped(Throwable error) {
        return error instanceof CompletionException && error.getCause() != null ? error.getCause() : error;
    }
}
