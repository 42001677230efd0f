package dev.connectiondoctor.net;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.function.Supplier;

import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;

import dev.connectiondoctor.net.Dialer.Dialed;
import dev.connectiondoctor.target.BaseUrl;

/** Opens connections to the endpoint along the route. */
final class Lines {
    private final Dialer dialer;
    private final NameService names;
    private final Route route;
    private final Supplier<? extends TrustManager> verifying;
    private final Scrubber scrubber;
    private final Ticker ticker;

    Lines(Dialer dialer, NameService names, Route route, Supplier<? extends TrustManager> verifying, Scrubber scrubber,
            Ticker ticker) {
        this.dialer = dialer;
        this.names = names;
        this.route = route;
        this.verifying = verifying;
        this.scrubber = scrubber;
        this.ticker = ticker;
    }

    Socket connect(InetSocketAddress address, Duration timeout) throws IOException {
        return dialer.connect(address, timeout);
    }

    /** @param narrow whether the peer is to send small packets only */
    Line open(BaseUrl base, Duration connectTimeout, Duration tunnelTimeout, boolean narrow)
            throws IOException, InterruptedException {
        ProxyAddress proxy = route.usableProxy();
        String host = proxy == null ? String.valueOf(base.host()) : proxy.host();
        Dialed dialed = dialer.connect(names.lookup(host), proxy == null ? base.port() : proxy.port(), connectTimeout,
                narrow);
        if (proxy == null) {
            return new Line(dialed.socket(), dialed.tookMs(), 0);
        }
        long began = ticker.nanos();
        Socket inside = guarded(dialed.socket(), raw -> throughProxy(raw, proxy, base, tunnelTimeout));
        return new Line(inside, dialed.tookMs() + ticker.millisSince(began), 0);
    }

    /** Each with a handshake of its own: a session that is taken up again would be no new connection. */
    Line openVerified(BaseUrl base, Duration connectTimeout, Duration handshakeTimeout)
            throws IOException, InterruptedException {
        Line line = open(base, connectTimeout, handshakeTimeout, false);
        if (!base.secure()) {
            return line;
        }
        SSLContext fresh = Tls.context(null, verifying.get());
        TimedSocket timed = new TimedSocket(line.socket(), ticker);
        long began = ticker.nanos();
        Socket secured = guarded(timed, raw -> Tls.handshake(fresh, raw, String.valueOf(base.host()), base.port(),
                handshakeTimeout));
        double tookMs = ticker.millisSince(began);
        double waitedMs = timed.waitedMs();
        return new Line(secured, line.connectMs(), waitedMs, Math.max(0, tookMs - waitedMs), timed);
    }

    /** A connection to the proxy itself, in TLS if its address says so. */
    Socket openProxy(ProxyAddress proxy, Duration connectTimeout, Duration handshakeTimeout)
            throws IOException, InterruptedException {
        Dialed dialed = dialer.connect(names.lookup(proxy.host()), proxy.port(), connectTimeout, false);
        return guarded(dialed.socket(), raw -> secured(raw, proxy, handshakeTimeout));
    }

    private Socket throughProxy(Socket raw, ProxyAddress proxy, BaseUrl base, Duration limit) throws IOException {
        Socket toProxy = secured(raw, proxy, limit);
        if (base.secure()) {
            new Tunnel(proxy, scrubber).open(toProxy, String.valueOf(base.host()), base.port(), limit);
        }
        return toProxy;
    }

    private Socket secured(Socket raw, ProxyAddress proxy, Duration limit) throws IOException {
        return proxy.secure()
                ? Tls.handshake(Tls.context(null, verifying.get()), raw, proxy.host(), proxy.port(), limit)
                : raw;
    }

    /** Closes the connection if the next step on it fails, and tells a cancelled run from a failed one. */
    private static Socket guarded(Socket raw, Step step) throws IOException, InterruptedException {
        try {
            return step.on(raw);
        } catch (IOException failure) {
            OpenThings.closeQuietly(raw);
            Interruption.check();
            throw failure;
        }
    }

    @FunctionalInterface
    private interface Step {
        Socket on(Socket raw) throws IOException;
    }
}
