package dev.connectiondoctor.lines;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;

/** A server on loopback that does to every connection what the test says. Closing it ends everything. */
public final class Peer implements AutoCloseable {
    /** What becomes of one connection; it is closed afterwards. */
    @FunctionalInterface
    public interface Behaviour {
        void serve(Socket socket) throws Exception;
    }

    private final ServerSocket door;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final BlockingQueue<Socket> accepted = new LinkedBlockingQueue<>();

    private Peer(ServerSocket door, Behaviour behaviour) {
        this.door = door;
        threads.execute(() -> welcome(behaviour));
    }

    public static Peer plain(Behaviour behaviour) {
        return on(InetAddress.getLoopbackAddress(), behaviour);
    }

    public static Peer on(InetAddress address, Behaviour behaviour) {
        try {
            return new Peer(new ServerSocket(0, 50, address), behaviour);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** A TLS server that waits after the handshake until the client has gone. */
    public static Peer tls(SSLContext context, String... versions) {
        return tls(context, false, Peer::readToEnd, versions);
    }

    public static Peer tls(SSLContext context, boolean needClient, Behaviour behaviour, String... versions) {
        try {
            SSLServerSocket door = (SSLServerSocket) context.getServerSocketFactory()
                    .createServerSocket(0, 50,
                            InetAddress.getLoopbackAddress());
            if (versions.length > 0) {
                door.setEnabledProtocols(versions);
            }
            door.setNeedClientAuth(needClient);
            return new Peer(door, behaviour);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Never answers. */
    public static Peer silent() {
        return plain(Peer::readToEnd);
    }

    public static void readToEnd(Socket socket) throws IOException {
        socket.getInputStream().transferTo(java.io.OutputStream.nullOutputStream());
    }

    /** Ends a connection with RST. */
    public static void reset(Socket socket) throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    public static String readHead(Socket socket) throws IOException {
        StringBuilder head = new StringBuilder();
        for (int next = socket.getInputStream().read(); next >= 0; next = socket.getInputStream().read()) {
            head.append((char) next);
            if (head.indexOf("\r\n\r\n") >= 0) {
                break;
            }
        }
        return head.toString();
    }

    public static void say(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
    }

    public int port() {
        return door.getLocalPort();
    }

    /** Every connection that came, one at a time. */
    public BlockingQueue<Socket> accepted() {
        return accepted;
    }

    private void welcome(Behaviour behaviour) {
        try {
            while (true) {
                Socket socket = door.accept();
                open.add(socket);
                accepted.add(socket);
                threads.execute(() -> serve(socket, behaviour));
            }
        } catch (IOException | RejectedExecutionException over) {
            // Closed by the test.
        }
    }

    private static void serve(Socket socket, Behaviour behaviour) {
        try (socket) {
            behaviour.serve(socket);
        } catch (Exception gone) {
            // A client that goes away is what many of these tests are about.
        }
    }

    @Override
    public void close() {
        try {
            door.close();
            for (Socket socket : open) {
                socket.close();
            }
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
        threads.shutdownNow();
    }
}
