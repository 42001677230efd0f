package dev.connectiondoctor.stage.http;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.net.Failure;
import dev.connectiondoctor.net.FailureKind;
import dev.connectiondoctor.net.Network;
import dev.connectiondoctor.net.Operation;
import dev.connectiondoctor.net.Ticker;
import dev.connectiondoctor.stage.ProbeContext;
import dev.connectiondoctor.target.Dialect;

/**
 * Makes requests to the service: one attempt each, no redirect followed, the key only where {@link KeyRule} lets it go.
 * Every wait is bounded by its own watch, because the platform's request time-out does not cover a stalled body. An
 * interrupt ends a request at once.
 */
public final class LlmClient {
    private final Network network;
    private final KeyRule keys;
    private final AnswerReader answers;
    private final int bodyBytes;
    private final AtomicInteger requests = new AtomicInteger();

    public LlmClient(ProbeContext context) {
        network = context.network();
        keys = KeyRule.of(context.options());
        answers = new AnswerReader(context.scrubber(), network.clock());
        bodyBytes = context.limits().bodyBytes();
    }

    /** Requests made so far. */
    public int requests() {
        return requests.get();
    }

    public AnswerReader answers() {
        return answers;
    }

    /** Makes a request and reads its answer, within {@code limit} in all. */
    public Outcome send(LlmRequest request, Duration limit) throws InterruptedException {
        return switch (open(request, limit)) {
            case Opened.Lost lost -> new Outcome.Lost(lost.failure(), null);
            case Opened.Answer answer -> finish(answer, limit);
        };
    }

    /** Reads the rest of an answer, within {@code limit} from its request, and closes it. */
    public Outcome finish(Opened.Answer answer, Duration limit) throws InterruptedException {
        try (answer) {
            return drain(answer, answer.sentNanos() + limit.toNanos());
        }
    }

    /** Makes a request and waits for its headers. */
    public Opened open(LlmRequest request, Duration limit) throws InterruptedException {
        Optional<Dialect.Header> key = keys.authorization(request);
        if (key.isPresent() && !KeyRule.sendable(key.get())) {
            return lost(ticker().nanos(), FailureKind.UNKNOWN, "the key holds a character that no header can carry");
        }
        AtomicLong sent = new AtomicLong(ticker().nanos());
        try {
            return exchange(request, build(request, key, sent), sent, limit);
        } catch (IllegalArgumentException _) {
            return lost(sent.get(), FailureKind.ADDRESS_INVALID, "no request can be made to this address");
        }
    }

    /**
     * The headers are taken as they pass: if the body is cut at once, the platform forgets that there were any. A
     * proxy's refusal of a tunnel comes back as an answer without a body.
     */
    private Opened exchange(LlmRequest request, HttpRequest http, AtomicLong sent, Duration limit)
            throws InterruptedException {
        long start = sent.get();
        Arrivals arrivals = new Arrivals(ticker());
        CompletableFuture<Opened> opened = new CompletableFuture<>();
        requests.incrementAndGet();
        CompletableFuture<HttpResponse<Arrivals>> exchange = network.http().sendAsync(http, head -> {
            opened.complete(answer(request, head.statusCode(), head.version(), head.headers(), arrivals, sent.get()));
            return arrivals;
        });
        exchange.whenComplete((answer, error) -> {
            if (error != null || answer.body() == null) {
                arrivals.end(error);
            }
            opened.complete(error == null
                    ? answer(request, answer.statusCode(), answer.version(), answer.headers(), arrivals, sent.get())
                    : new Opened.Lost(failure(unwrapped(error), Operation.HTTP_REQUEST), ticker().millisSince(start)));
        });
        return awaited(opened, exchange, arrivals, start, limit);
    }

    private Opened awaited(CompletableFuture<Opened> opened, CompletableFuture<?> exchange, Arrivals arrivals,
            long start, Duration limit) throws InterruptedException {
        boolean open = false;
        try {
            Opened result = opened.get(limit.toNanos(), TimeUnit.NANOSECONDS);
            open = result instanceof Opened.Answer;
            return result;
        } catch (TimeoutException _) {
            return lost(start, FailureKind.HTTP_TIMEOUT, "no answer in " + limit.toMillis() + " ms");
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            if (!open) {
                exchange.cancel(true);
                arrivals.close();
            }
        }
    }

    private Opened.Answer answer(LlmRequest request, int status, HttpClient.Version version, HttpHeaders headers,
            Arrivals arrivals, long sent) {
        return new Opened.Answer(request, status, version == HttpClient.Version.HTTP_2 ? "HTTP/2" : "HTTP/1.1",
                headers.map(), arrivals, sent, ticker().nanos());
    }

    private static Throwable unwrapped(Throwable error) {
        return error instanceof CompletionException && error.getCause() != null ? error.getCause() : error;
    }

    private HttpRequest build(LlmRequest request, Optional<Dialect.Header> key, AtomicLong sent) {
        HttpRequest.Builder http = HttpRequest.newBuilder(URI.create(request.url()))
                .setHeader("user-agent", UserAgent.value())
                .setHeader("accept-encoding", "identity")
                .method(request.method(), publisher(request.body(), sent));
        if (!request.base().secure()) {
            http.version(HttpClient.Version.HTTP_1_1);
        }
        request.dialect().headers().forEach(http::setHeader);
        request.headers().forEach(http::setHeader);
        key.ifPresent(header -> http.setHeader(header.name(), header.value()));
        return http.build();
    }

    private BodyPublisher publisher(@Nullable String body, AtomicLong sent) {
        return body == null
                ? BodyPublishers.noBody()
                : new StampedBody(BodyPublishers.ofString(body), sent, ticker());
    }

    private Outcome drain(Opened.Answer answer, long deadline) throws InterruptedException {
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        while (kept.size() < bodyBytes) {
            switch (answer.arrivals().next(Duration.ofNanos(deadline - ticker().nanos()))) {
                case null -> {
                    return cut(answer, kept, new HttpTimeoutException("the answer did not come to its end in time"));
                }
                case Arrivals.End(long at, Throwable error) -> {
                    return error == null ? answered(answer, kept, true, at) : cut(answer, kept, error);
                }
                case Arrivals.Bytes(long _, byte[] bytes) -> kept.writeBytes(bytes);
            }
        }
        return answered(answer, kept, false, ticker().nanos());
    }

    private Outcome.Answered answered(Opened.Answer answer, ByteArrayOutputStream kept, boolean complete, long at) {
        RawAnswer raw = answer.raw(kept.toByteArray(), kept.size(), complete, at);
        return new Outcome.Answered(answers.read(raw), raw.text());
    }

    /** An error status says more than the cut of its body. */
    private Outcome cut(Opened.Answer answer, ByteArrayOutputStream kept, Throwable error) {
        Outcome.Answered partial = answered(answer, kept, false, ticker().nanos());
        return answer.isSuccess()
                ? new Outcome.Lost(failure(error, Operation.HTTP_BODY), partial.answer())
                : partial;
    }

    private Opened lost(long start, FailureKind kind, String text) {
        return new Opened.Lost(new Failure(kind, Operation.HTTP_REQUEST, text), ticker().millisSince(start));
    }

    private Failure failure(Throwable error, Operation operation) {
        return HttpFailures.of(error, operation, network.scrubber());
    }

    private Ticker ticker() {
        return network.ticker();
    }
}
