package dev.connectiondoctor.stage.http;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

import dev.connectiondoctor.net.Failure;
import dev.connectiondoctor.net.FailureKind;
import dev.connectiondoctor.net.Network;
import dev.connectiondoctor.net.Operation;
import dev.connectiondoctor.net.Ticker;
import dev.connectiondoctor.net.TlsEnd;
import dev.connectiondoctor.stage.ProbeContext;
import dev.connectiondoctor.target.Dialect;
import dev.connectiondoctor.target.KeyHeader;

/**
 * Makes requests to the service: one attempt each, no redirect followed but {@link SlashRedirect}, the
 * key only where {@link KeyRule} lets it go.
 * Every wait is bounded by its own watch, because the platform's request time-out does not cover a stalled body. An
 * interrupt ends a request at once.
 */
public final class LlmClient {
    private final Network network;
    private final KeyRule keys;
    private final AnswerReader answers;
    private final int bodyBytes;
    private final boolean http1;
    private final AtomicInteger requests;

    public LlmClient(ProbeContext context) {
        this(context.network(), KeyRule.of(context.options()),
                new AnswerReader(context.scrubber(), context.network().clock()), context.limits().bodyBytes(),
                HttpVersions.onlyHttp1(context.seen()), new AtomicInteger());
    }

    private LlmClient(Network network, KeyRule keys, AnswerReader answers, int bodyBytes, boolean http1,
            AtomicInteger requests) {
        this.network = network;
        this.keys = keys;
        this.answers = answers;
        this.bodyBytes = bodyBytes;
        this.http1 = http1;
        this.requests = requests;
    }

    /** The same, which does not take HTTP/2 where it is offered. Requests are counted together. */
    public LlmClient overHttp1() {
        return new LlmClient(network, keys, answers, bodyBytes, true, requests);
    }

    /** The same, by the way of another network. Requests are counted together. */
    public LlmClient over(Network other) {
        return new LlmClient(other, keys, answers, bodyBytes, http1, requests);
    }

    /** Requests made so far. */
    public int requests() {
        return requests.get();
    }

    /** The header that carries the key of a request, if it carries one. */
    public Optional<KeyHeader> keyHeader(LlmRequest request) {
        return keys.header(request);
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

    /** How the peer took leave of the connection that carried an answer, where that is known. */
    public Optional<TlsEnd> tlsEnd(Opened.Answer answer) {
        return network.tlsEndSince(answer.sentNanos());
    }

    /** Makes a request and waits for its headers; once more where these only ask for a slash. */
    public Opened open(LlmRequest request, Duration limit) throws InterruptedException {
        Opened opened = once(request, limit);
        Optional<LlmRequest> onward = opened instanceof Opened.Answer answer
                ? SlashRedirect.onward(answer)
                : Optional.empty();
        if (onward.isEmpty()) {
            return opened;
        }
        ((Opened.Answer) opened).close();
        return once(onward.get(), limit);
    }

    private Opened once(LlmRequest request, Duration limit) throws InterruptedException {
        Optional<Dialect.Header> key = keys.authorization(request);
        if (key.isPresent() && !KeyRule.sendable(key.get())) {
            return lost(ticker().nanos(), FailureKind.UNKNOWN, "the key holds a character that no header can carry");
        }
        AtomicLong sent = new AtomicLong(ticker().nanos());
        try {
            HttpRequest http = build(request, key, sent);
            requests.incrementAndGet();
            return new Exchange(network, request, sent).open(http, limit);
        } catch (IllegalArgumentException _) {
            return lost(sent.get(), FailureKind.ADDRESS_INVALID, "no request can be made to this address");
        }
    }

    private HttpRequest build(LlmRequest request, Optional<Dialect.Header> key, AtomicLong sent) {
        HttpRequest.Builder http = HttpRequest.newBuilder(URI.create(request.url()))
                .setHeader("user-agent", UserAgent.value())
                .setHeader("accept-encoding", "identity");
        if (request.body() != null) {
            http.POST(new StampedBody(BodyPublishers.ofString(request.body()), sent, ticker()));
        }
        if (http1 || !request.base().secure()) {
            http.version(HttpClient.Version.HTTP_1_1);
        }
        request.dialect().headers().forEach(http::setHeader);
        request.headers().forEach(http::setHeader);
        key.ifPresent(header -> http.setHeader(header.name(), header.value()));
        return http.build();
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
                ? new Outcome.Lost(HttpFailures.of(error, Operation.HTTP_BODY, network.scrubber()), partial.answer())
                : partial;
    }

    private Opened lost(long start, FailureKind kind, String text) {
        return new Opened.Lost(new Failure(kind, Operation.HTTP_REQUEST, text), ticker().millisSince(start));
    }

    private Ticker ticker() {
        return network.ticker();
    }
}
