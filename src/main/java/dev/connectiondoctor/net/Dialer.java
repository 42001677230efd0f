package dev.connectiondoctor.net;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** Makes TCP connections; to a host with several addresses as browsers do ("happy eyeballs", RFC 8305). */
final class Dialer {
    /** A window so small that the peer's packets stay well below 1,280 bytes, the least that every IPv6 link carries. */
    private static final int NARROW = 1024;

    private final OpenThings open;
    private final Consumer<InetAddress> reached;
    private final Ticker ticker;

    /** @param reached told every address to which a connection stood */
    Dialer(OpenThings open, Consumer<InetAddress> reached, Ticker ticker) {
        this.open = open;
        this.reached = reached;
        this.ticker = ticker;
    }

    Socket connect(InetSocketAddress address, Duration timeout) throws IOException {
        return connect(address, timeout, open.socket());
    }

    private Socket narrow() throws IOException {
        Socket socket = open.socket();
        socket.setReceiveBufferSize(NARROW);
        return socket;
    }

    private Socket connect(InetSocketAddress address, Duration timeout, Socket socket) throws IOException {
        try {
            socket.connect(address, Math.max(1, (int) timeout.toMillis()));
            socket.setTcpNoDelay(true);
            reached.accept(address.getAddress());
            return socket;
        } catch (IOException failure) {
            OpenThings.closeQuietly(socket);
            throw failure;
        }
    }

    /**
     * A connection that stands.
     *
     * @param tookMs milliseconds from the first request for a connection, to whichever address, until this one stood
     */
    record Dialed(Socket socket, double tookMs) {}

    /**
     * The first connection that stands, whichever of the addresses it leads to.
     *
     * @param narrow whether the peer is to send small packets only
     */
    Dialed connect(List<InetAddress> addresses, int port, Duration timeout, boolean narrow)
            throws IOException, InterruptedException {
        AtomicLong began = new AtomicLong(Long.MAX_VALUE);
        Map<Socket, Long> stood = new ConcurrentHashMap<>();
        Socket first = Race.connect(addresses, port, address -> {
            Socket socket = narrow ? narrow() : open.socket();
            began.accumulateAndGet(ticker.nanos(), Math::min);
            connect(address, timeout, socket);
            stood.put(socket, ticker.nanos());
            return socket;
        });
        return new Dialed(first, (stood.getOrDefault(first, ticker.nanos()) - began.get()) / 1e6);
    }
}
