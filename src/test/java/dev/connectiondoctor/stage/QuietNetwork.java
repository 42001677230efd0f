package dev.connectiondoctor.stage;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

import dev.connectiondoctor.net.Contacts;
import dev.connectiondoctor.net.Line;
import dev.connectiondoctor.net.NameService;
import dev.connectiondoctor.net.Network;
import dev.connectiondoctor.net.Route;
import dev.connectiondoctor.net.Scrubber;
import dev.connectiondoctor.net.Ticker;
import dev.connectiondoctor.net.TrustStores;
import dev.connectiondoctor.target.BaseUrl;

/** A network on which nothing may be done; it knows whether it was closed. */
final class QuietNetwork implements Network {
    final AtomicBoolean closed = new AtomicBoolean();
    final AtomicReference<Ticker> ticker = new AtomicReference<>(Ticker.system());

    @Override
    public Ticker ticker() {
        return ticker.get();
    }

    @Override
    public Clock clock() {
        return Clock.systemUTC();
    }

    @Override
    public NameService names() {
        return new NameService() {
            @Override
            public List<InetAddress> lookup(String host) {
                throw new AssertionError("no look-up expected");
            }

            @Override
            public String source(String host) {
                return "system";
            }
        };
    }

    @Override
    public TrustStores trust() {
        return new TrustStores(Set.of(), Set.of());
    }

    @Override
    public Scrubber scrubber() {
        return Scrubber.NOTHING;
    }

    @Override
    public Contacts contacts() {
        return new Contacts();
    }

    @Override
    public Route route() {
        return Route.DIRECT;
    }

    @Override
    public Socket connect(InetSocketAddress address, Duration timeout) {
        throw new AssertionError("no connection expected");
    }

    @Override
    public Line open(BaseUrl base, Duration connectTimeout, Duration tunnelTimeout) {
        throw new AssertionError("no connection expected");
    }

    @Override
    public Line openNarrow(BaseUrl base, Duration connectTimeout, Duration tunnelTimeout) {
        throw new AssertionError("no connection expected");
    }

    @Override
    public Line openVerified(BaseUrl base, Duration connectTimeout, Duration handshakeTimeout) {
        throw new AssertionError("no connection expected");
    }

    @Override
    public HttpClient http() {
        throw new AssertionError("no request expected");
    }

    @Override
    public Network directly() {
        return this;
    }

    @Override
    public void close() {
        closed.set(true);
    }
}
