package dev.connectiondoctor.practice.wire;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.List;

/** A port on which nobody listens and which nobody else can take: bound, but refusing every connection. */
public final class ClosedPort {
    private ClosedPort() {}

    /** @return the port, refused on every one of the addresses until the network is closed */
    public static int take(Resources resources, List<InetAddress> addresses) throws IOException {
        return SamePort.take(resources, addresses.stream().map(ClosedPort::refusing).toList()).port();
    }

    static SamePort.Binding<Closeable> refusing(InetAddress address) {
        return port -> {
            Socket silent = new Socket();
            silent.bind(new InetSocketAddress(address, port));
            return silent;
        };
    }
}
