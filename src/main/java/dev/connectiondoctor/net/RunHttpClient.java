package dev.connectiondoctor.net;

import java.io.IOException;
import java.net.Authenticator;
import java.net.CookieHandler;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.PushPromiseHandler;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;

/**
 * The HTTP client of one run: its names are those of the run, and it looks at every request before that goes out. (An
 * {@code Authenticator} would not do for a proxy's login: with one, Java's client fails on a 401 that has no
 * {@code WWW-Authenticate} header, which is how most of these services answer.)
 */
final class RunHttpClient extends HttpClient {
    private final HttpClient client;
    private final NameService names;
    private final Preparation preparation;

    RunHttpClient(HttpClient client, NameService names, Preparation preparation) {
        this.client = client;
        this.names = names;
        this.preparation = preparation;
    }

    /** Gives the request that is to be sent instead, or refuses to send any. */
    @FunctionalInterface
    interface Preparation {
        HttpRequest prepare(HttpRequest request) throws IOException;
    }

    @Override
    public <T> HttpResponse<T> send(HttpRequest request, BodyHandler<T> handler)
            throws IOException, InterruptedException {
        HttpRequest prepared = preparation.prepare(request);
        return BoundNames.call(names, () -> client.send(prepared, handler));
    }

    @Override
    public <T> CompletableFuture<HttpResponse<T>> sendAsync(HttpRequest request, BodyHandler<T> handler) {
        return start(request, prepared -> client.sendAsync(prepared, handler));
    }

    @Override
    public <T> CompletableFuture<HttpResponse<T>> sendAsync(HttpRequest request, BodyHandler<T> handler,
            PushPromiseHandler<T> pushes) {
        return start(request, prepared -> client.sendAsync(prepared, handler, pushes));
    }

    private <T> CompletableFuture<T> start(HttpRequest request, Function<HttpRequest, CompletableFuture<T>> sender) {
        try {
            HttpRequest prepared = preparation.prepare(request);
            return BoundNames.call(names, () -> sender.apply(prepared));
        } catch (IOException refused) {
            return CompletableFuture.failedFuture(refused);
        } catch (InterruptedException impossible) {
            throw new IllegalStateException("starting does not wait", impossible);
        }
    }

    @Override
    public Optional<CookieHandler> cookieHandler() {
        return client.cookieHandler();
    }

    @Override
    public Optional<Duration> connectTimeout() {
        return client.connectTimeout();
    }

    @Override
    public Redirect followRedirects() {
        return client.followRedirects();
    }

    @Override
    public Optional<ProxySelector> proxy() {
        return client.proxy();
    }

    @Override
    public SSLContext sslContext() {
        return client.sslContext();
    }

    @Override
    public SSLParameters sslParameters() {
        return client.sslParameters();
    }

    @Override
    public Optional<Authenticator> authenticator() {
        return client.authenticator();
    }

    @Override
    public Version version() {
        return client.version();
    }

    @Override
    public Optional<Executor> executor() {
        return client.executor();
    }

    @Override
    public boolean awaitTermination(Duration duration) throws InterruptedException {
        return client.awaitTermination(duration);
    }

    @Override
    public boolean isTerminated() {
        return client.isTerminated();
    }

    @Override
    public void shutdown() {
        client.shutdown();
    }

    @Override
    public void shutdownNow() {
        client.shutdownNow();
    }

    @Override
    public void close() {
        client.close();
    }
}
