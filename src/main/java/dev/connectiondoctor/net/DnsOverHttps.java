package dev.connectiondoctor.net;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import dev.connectiondoctor.target.BaseUrl;

/** Asks resolvers over https (RFC 8484), verified against the roots in force and by no proxy. */
public final class DnsOverHttps {
    private static final String TYPE = "application/dns-message";
    private static final int MOST_BYTES = 64 << 10;

    private final TrustStores trust;
    private final Duration limit;
    private final Contacts contacts;

    /**
     * @param limit for one resolver
     * @param contacts where it is noted who is asked
     */
    public DnsOverHttps(TrustStores trust, Duration limit, Contacts contacts) {
        this.trust = trust;
        this.limit = limit;
        this.contacts = contacts;
    }

    /** @param resolver who said it */
    public record Opinion(BaseUrl resolver, DnsAnswer answer) {}

    /** What the first of them that answers says of a name; the next is asked only if one does not. */
    public Optional<Opinion> first(List<BaseUrl> resolvers, String name) throws InterruptedException {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            HttpClient client = client(threads);
            try {
                for (BaseUrl resolver : resolvers) {
                    contacts.add(resolver);
                    Optional<DnsAnswer> answer = ask(client, resolver, name);
                    if (answer.isPresent()) {
                        return answer.map(said -> new Opinion(resolver, said));
                    }
                }
                return Optional.empty();
            } finally {
                client.shutdownNow();
                threads.shutdownNow();
            }
        }
    }

    private HttpClient client(ExecutorService threads) {
        return HttpClient.newBuilder()
                .sslContext(Tls.verifying(trust.all()))
                .followRedirects(HttpClient.Redirect.NEVER)
                .proxy(OneWay.direct())
                .connectTimeout(limit)
                .executor(threads)
                .build();
    }

    /** Both families at once. Nothing if one of the answers is none or does not come in time. */
    private Optional<DnsAnswer> ask(HttpClient client, BaseUrl resolver, String name) throws InterruptedException {
        String host = RunNames.canonical(name);
        CompletableFuture<DnsAnswer> four = start(client, resolver, DnsMessage.question(0, host, DnsMessage.A));
        CompletableFuture<DnsAnswer> six = start(client, resolver, DnsMessage.question(0, host, DnsMessage.AAAA));
        try {
            return Optional.of(four.thenCombine(six, (one, other) -> DnsAnswer.merged(List.of(one, other)))
                    .get(limit.toMillis(), TimeUnit.MILLISECONDS));
        } catch (ExecutionException | TimeoutException _) {
            return Optional.empty();
        }
    }

    /** The id is 0, as the standard asks for: the exchange itself says which answer belongs to which question. */
    private static CompletableFuture<DnsAnswer> start(HttpClient client, BaseUrl resolver, DnsMessage question) {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(resolver.url()))
                    .header("Content-Type", TYPE)
                    .header("Accept", TYPE)
                    .POST(HttpRequest.BodyPublishers.ofByteArray(question.encoded()))
                    .build();
            return client.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), MOST_BYTES))
                    .thenCompose(response -> read(response, question));
        } catch (IOException noName) {
            return CompletableFuture.failedFuture(noName);
        }
    }

    private static CompletableFuture<DnsAnswer> read(HttpResponse<byte[]> response, DnsMessage question) {
        try {
            DnsMessage answer = response.statusCode() == 200 ? DnsMessage.of(response.body()) : null;
            return answer != null && answer.answers(question)
                    ? CompletableFuture.completedFuture(DnsAnswer.of(answer))
                    : CompletableFuture.failedFuture(new NotDnsAnswer("status " + response.statusCode()));
        } catch (IOException malformed) {
            return CompletableFuture.failedFuture(malformed);
        }
    }
}
