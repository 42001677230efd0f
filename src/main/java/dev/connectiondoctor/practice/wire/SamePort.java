package dev.connectiondoctor.practice.wire;

import java.io.Closeable;
import java.io.IOException;
import java.net.BindException;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One port number, taken by several sockets at once.
 *
 * @param sockets in the order of their bindings
 */
record SamePort<S extends Closeable>(int port, List<S> sockets) {
    private static final int ATTEMPTS = 50;

    /** Binds one of the sockets to the port. */
    @FunctionalInterface
    interface Binding<S extends Closeable> {
        S bind(int port) throws IOException;
    }

    /**
     * Binds every socket to a port that is free for all of them, and keeps them.
     *
     * @throws BindException if none was found
     */
    static <S extends Closeable> SamePort<S> take(Resources resources, List<Binding<S>> bindings) throws IOException {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<SamePort<S>> taken = attempt(resources, bindings, free());
            if (taken.isPresent()) {
                return taken.get();
            }
        }
        throw new BindException("no port is free on every loopback address");
    }

    private static int free() throws IOException {
        try (ServerSocket any = new ServerSocket(0, 1, Loopback.IPV4)) {
            return any.getLocalPort();
        }
    }

    private static <S extends Closeable> Optional<SamePort<S>> attempt(Resources resources, List<Binding<S>> bindings,
            int port) throws IOException {
        List<S> bound = new ArrayList<>();
        try {
            for (Binding<S> binding : bindings) {
                bound.add(resources.keep(binding.bind(port)));
            }
            return Optional.of(new SamePort<>(port, bound));
        } catch (BindException _) {
            bound.forEach(resources::drop);
            return Optional.empty();
        }
    }
}
