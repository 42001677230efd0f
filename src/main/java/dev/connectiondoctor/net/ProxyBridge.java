package dev.connectiondoctor.net;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Java's HTTP client cannot speak TLS to a proxy. This is a proxy's plain port on loopback for the length of a run:
 * whatever comes in goes to the real proxy in verified TLS. It holds no credentials; the client sends its own.
 */
final class ProxyBridge implements AutoCloseable {
    private final ServerSocket door;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Opener opener;
    private final OpenThings open = new OpenThings();

    /** Makes a new connection to the real proxy. */
    @FunctionalInterface
    interface Opener {
        Socket open() throws IOException, InterruptedException;
    }

    ProxyBridge(Opener opener) throws IOException {
        this.opener = opener;
        door = open.add(new ServerSocket(0, 16, InetAddress.getLoopbackAddress()));
        threads.execute(this::welcome);
    }

    InetSocketAddress address() {
        return new InetSocketAddress(door.getInetAddress(), door.getLocalPort());
    }

    private void welcome() {
        try {
            while (true) {
                Socket client = open.add(door.accept());
                threads.execute(() -> join(client));
            }
        } catch (IOException _) {
            // The bridge is closed.
        }
    }

    private void join(Socket client) {
        try (client; Socket proxy = open.add(opener.open())) {
            threads.execute(() -> pump(client, proxy));
            pump(proxy, client);
        } catch (IOException _) {
            // The client sees its connection close; why, the proxy stage has said already.
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static void pump(Socket from, Socket to) {
        try (from; to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] buffer = new byte[16 << 10];
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                out.write(buffer, 0, count);
                out.flush();
            }
        } catch (IOException _) {
            // One side ended, which ends the other.
        }
    }

    @Override
    public void close() {
        open.close();
        threads.shutdownNow();
    }
}
