package dev.connectiondoctor.practice.wire;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.stream.Stream;

/** A server that listens on one port of several loopback addresses. */
public final class Listener {
    private static final int BACKLOG = 200;

    private final Resources resources;
    private final Reception reception;

    private Listener(Resources resources, Reception reception) {
        this.resources = resources;
        this.reception = reception;
    }

    /**
     * Listens until the network is closed.
     *
     * @return the port, the same on every address
     */
    public static int start(Resources resources, List<InetAddress> addresses, Reception reception) throws IOException {
        return start(resources, addresses, List.of(), reception);
    }

    /**
     * Listens on the port of some addresses, while others refuse every connection to it.
     *
     * @return the port, the same on every address
     */
    public static int start(Resources resources, List<InetAddress> addresses, List<InetAddress> refusing,
            Reception reception) throws IOException {
        List<SamePort.Binding<Closeable>> bindings = Stream
                .concat(addresses.stream().map(Listener::listening), refusing.stream().map(ClosedPort::refusing))
                .toList();
        SamePort<Closeable> taken = SamePort.take(resources, bindings);
        taken.sockets().forEach(socket -> acceptFrom(resources, socket, reception));
        return taken.port();
    }

    static SamePort.Binding<Closeable> listening(InetAddress address) {
        return port -> new ServerSocket(port, BACKLOG, address);
    }

    /** Accepts connections if the socket is one that listens. */
    static void acceptFrom(Resources resources, Closeable socket, Reception reception) {
        if (socket instanceof ServerSocket server) {
            Listener listener = new Listener(resources, reception);
            resources.start("accept-" + server.getLocalPort(), () -> listener.accept(server));
        }
    }

    private void accept(ServerSocket server) throws IOException {
        while (!server.isClosed()) {
            Socket socket = resources.keep(server.accept());
            String peer = String.valueOf(((InetSocketAddress) socket.getRemoteSocketAddress()).getPort());
            resources.start("serve-" + peer, () -> serve(socket));
        }
    }

    private void serve(Socket socket) throws IOException, InterruptedException {
        try {
            socket.setTcpNoDelay(true);
            reception.receive(new Connection(socket));
        } finally {
            resources.drop(socket);
        }
    }
}
