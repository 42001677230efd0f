package dev.connectiondoctor.net;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.List;

import javax.net.ssl.SSLContext;

import dev.connectiondoctor.target.BaseUrl;

/** Opens connections to the endpoint along the route. */
final class Lines {
    private final Dialer dialer;
    private final NameService names;
    private final Route route;
    private final SSLContext verifying;
    private final Scrubber scrubber;
    private final Ticker ticker;

    Lines(Dialer dialer, NameService names, Route route, SSLContext verifying, Scrubber scrubber, Ticker ticker) {
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
        List<InetAddress> addresses = names.lookup(host);
        long began = ticker.nanos();
        Socket socket = dialer.connect(addresses, proxy == null ? base.port() : proxy.port(), connectTimeout,
                narrow);
        if (proxy != null) {
            socket = guarded(socket, raw -> throughProxy(raw, proxy, base, tunnelTimeout));
        }
        return new Line(socket, ticker.millisSince(began), 0);
    }

    Line openVerified(BaseUrl base, Duration connectTimeout, Duration handshakeTimeout)
            throws IOException, InterruptedException {
        Line line = open(base, connectTimeout, handshakeTimeout, false);
        if (!base.secure()) {
            return line;
        }
        long began = ticker.nanos();
        Socket secured = guarded(line.socket(), raw -> Tls.handshake(verifying, raw, String.valueOf(base.host()),
                base.port(), handshakeTimeout));
        return new Line(secured, line.connectMs(), ticker.millisSince(began));
    }

    /** A connection to the proxy itself, in TLS if its address says so. */
    Socket openProxy(ProxyAddress proxy, Duration connectTimeout, Duration handshakeTimeout)
            throws IOException, InterruptedException {
        Socket socket = dialer.connect(names.lookup(proxy.host()), proxy.port(), connectTimeout, false);
        return guarded(socket, raw -> secured(raw, proxy, handshakeTimeout));
    }

    private Socket throughProxy(Socket raw, ProxyAddress proxy, BaseUrl base, Duration limit) throws IOException {
        Socket toProxy = secured(raw, proxy, limit);
        if (base.secure()) {
            new Tunnel(proxy, scrubber).open(toProxy, String.valueOf(base.host()), base.port(), limit);
        }
        return toProxy;
    }

    private Socket secured(Socket raw, ProxyAddress proxy, Duration limit) throws IOException {
        return proxy.secure() ? Tls.handshake(verifying, raw, proxy.host(), proxy.port(), limit) : raw;
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
