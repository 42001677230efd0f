package dev.connectiondoctor.net;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

import javax.net.ssl.SSLContext;

import org.jspecify.annotations.Nullable;

/** Owns the run's {@code HttpClient} and the threads that it works on. */
final class HttpDoor implements AutoCloseable {
    private static final Duration LONGEST_GOODBYE = Duration.ofMillis(100);

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final @Nullable ProxyBridge bridge;
    private final Ahead<HttpClient> client;

    /**
     * @param bridge way to a proxy that is spoken to in TLS; null for all others
     * @throws IOException if no loopback port could be opened for the bridge
     */
    HttpDoor(Route route, NameService names, Supplier<SSLContext> verifying, Duration connectTimeout,
            ProxyBridge.@Nullable Opener opener) throws IOException {
        bridge = opener == null ? null : new ProxyBridge(opener);
        ProxySelector way = way(route.proxy());
        client = Ahead.of(() -> new RunHttpClient(client(names, verifying.get(), connectTimeout, way), names,
                request -> prepare(request, route)));
    }

    private HttpClient client(NameService names, SSLContext verifying, Duration connectTimeout, ProxySelector way) {
        return HttpClient.newBuilder()
                .sslContext(verifying)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(connectTimeout)
                .executor(BoundNames.executor(names, threads))
                .proxy(way)
                .build();
    }

    private ProxySelector way(@Nullable ProxyAddress proxy) {
        if (bridge != null) {
            return OneWay.through(bridge.address());
        }
        return proxy == null
                ? OneWay.direct()
                : OneWay.through(InetSocketAddress.createUnresolved(proxy.host(), proxy.port()));
    }

    /** Java sends this header to the proxy alone: with CONNECT for https, with the request itself for plain http. */
    private static HttpRequest prepare(HttpRequest request, Route route) throws IOException {
        ProxyAddress proxy = route.usableProxy();
        return proxy == null || proxy.login() == null
                ? request
                : HttpRequest.newBuilder(request, (_, _) -> true)
                        .setHeader("Proxy-Authorization", Tunnel.basic(proxy.login()))
                        .build();
    }

    HttpClient client() {
        return client.get();
    }

    @Override
    public void close() {
        if (bridge != null) {
            bridge.close();
        }
        client.get().shutdownNow();
        threads.shutdownNow();
        try {
            client.get().awaitTermination(LONGEST_GOODBYE);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
