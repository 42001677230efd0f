package dev.connectiondoctor.net;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;

/** Sends every request the same way. */
final class OneWay extends ProxySelector {
    private final Proxy way;

    private OneWay(Proxy way) {
        this.way = way;
    }

    static OneWay direct() {
        return new OneWay(Proxy.NO_PROXY);
    }

    static OneWay through(InetSocketAddress proxy) {
        return new OneWay(new Proxy(Proxy.Type.HTTP, proxy));
    }

    @Override
    public List<Proxy> select(URI uri) {
        return List.of(way);
    }

    @Override
    public void connectFailed(URI uri, SocketAddress address, IOException failure) {
        // The request fails as well, and there it is seen.
    }
}
