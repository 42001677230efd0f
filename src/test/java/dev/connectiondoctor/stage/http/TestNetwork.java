package dev.connectiondoctor.stage.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;

import dev.connectiondoctor.net.Contacts;
import dev.connectiondoctor.net.Line;
import dev.connectiondoctor.net.NameService;
import dev.connectiondoctor.net.Network;
import dev.connectiondoctor.net.Route;
import dev.connectiondoctor.net.Scrubber;
import dev.connectiondoctor.net.Ticker;
import dev.connectiondoctor.net.TrustStores;
import dev.connectiondoctor.target.BaseUrl;

/** Plain connections to loopback. */
public final class TestNetwork implements Network {
    private final Scrubber scrubber;
    private final Clock clock;
    private final Route route;
    private final HttpClient http = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    public TestNetwork(Scrubber scrubber) {
        this(scrubber, Clock.systemUTC(), Route.DIRECT);
    }

    public TestNetwork(Scrubber scrubber, Clock clock, Route route) {
        this.scrubber = scrubber;
        this.clock = clock;
        this.route = route;
    }

    @Override
    public Ticker ticker() {
        return Ticker.system();
    }

    @Override
    public Clock clock() {
        return clock;
    }

    @Override
    public NameService names() {
        return new NameService() {
            @Override
            public List<InetAddress> lookup(String host) {
                return List.of(InetAddress.getLoopbackAddress());
            }

            @Override
            public String source(String host) {
                return "literal";
            }
        };
    }

    @Override
    public TrustStores trust() {
        return new TrustStores(Set.of(), Set.of());
    }

    @Override
    public Scrubber scrubber() {
        return scrubber;
    }

    @Override
    public Contacts contacts() {
        return new Contacts();
    }

    @Override
    public Route route() {
        return route;
    }

    @Override
    public Socket connect(InetSocketAddress address, Duration timeout) throws IOException {
        Socket socket = new Socket();
        socket.connect(address, Math.toIntExact(timeout.toMillis()));
        return socket;
    }

    @Override
    public Line open(BaseUrl base, Duration connectTimeout, Duration tunnelTimeout) throws IOException {
        long start = ticker().nanos();
        Socket socket = connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), base.port()), connectTimeout);
        return new Line(socket, ticker().millisSince(start), 0);
    }

    @Override
    public Line openNarrow(BaseUrl base, Duration connectTimeout, Duration tunnelTimeout) throws IOException {
        long start = ticker().nanos();
        Socket socket = connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), base.port()), connectTimeout);
        return new Line(socket, ticker().millisSince(start), 0);
    }

    @Override
    public Line openVerified(BaseUrl base, Duration connectTimeout, Duration handshakeTimeout) throws IOException {
        return open(base, connectTimeout, handshakeTimeout);
    }

    @Override
    public HttpClient http() {
        return http;
    }

    @Override
    public Network directly() {
        return this;
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
