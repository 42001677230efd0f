package dev.connectiondoctor.lines;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;

import dev.connectiondoctor.net.Contacts;
import dev.connectiondoctor.net.Line;
import dev.connectiondoctor.net.NameService;
import dev.connectiondoctor.net.Network;
import dev.connectiondoctor.net.Route;
import dev.connectiondoctor.net.Scrubber;
import dev.connectiondoctor.net.Ticker;
import dev.connectiondoctor.net.TrustStores;
import dev.connectiondoctor.target.BaseUrl;

/** Another network, to be changed in the one thing that a test is about. */
public class NetworkAround implements Network {
    private final Network rest;

    public NetworkAround(Network rest) {
        this.rest = rest;
    }

    @Override
    public Socket connect(InetSocketAddress address, Duration timeout) throws IOException {
        return rest.connect(address, timeout);
    }

    @Override
    public Line open(BaseUrl base, Duration connectTimeout, Duration tunnelTimeout)
            throws IOException, InterruptedException {
        return rest.open(base, connectTimeout, tunnelTimeout);
    }

    @Override
    public Line openNarrow(BaseUrl base, Duration connectTimeout, Duration tunnelTimeout)
            throws IOException, InterruptedException {
        return rest.openNarrow(base, connectTimeout, tunnelTimeout);
    }

    @Override
    public Line openVerified(BaseUrl base, Duration connectTimeout, Duration handshakeTimeout)
            throws IOException, InterruptedException {
        return rest.openVerified(base, connectTimeout, handshakeTimeout);
    }

    @Override
    public Ticker ticker() {
        return rest.ticker();
    }

    @Override
    public Clock clock() {
        return rest.clock();
    }

    @Override
    public NameService names() {
        return rest.names();
    }

    @Override
    public TrustStores trust() {
        return rest.trust();
    }

    @Override
    public Scrubber scrubber() {
        return rest.scrubber();
    }

    @Override
    public Contacts contacts() {
        return rest.contacts();
    }

    @Override
    public Route route() {
        return rest.route();
    }

    @Override
    public HttpClient http() {
        return rest.http();
    }

    @Override
    public Network directly() throws IOException {
        return rest.directly();
    }

    @Override
    public void close() {
        rest.close();
    }
}
