package dev.connectiondoctor.lines;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import javax.net.ssl.SSLContext;

/** An HTTP proxy on loopback that demands a Basic login and connects every tunnel to loopback. */
public final class ProxyPeer implements AutoCloseable {
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final String login;
    private final Peer peer;

    private ProxyPeer(String login, java.util.function.Function<Peer.Behaviour, Peer> start) {
        this.login = "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8));
        this.peer = start.apply(this::serve);
    }

    public static ProxyPeer wantingLogin(String login) {
        return new ProxyPeer(login, Peer::plain);
    }

    public static ProxyPeer inTls(SSLContext context, String login) {
        return new ProxyPeer(login, behaviour -> Peer.tls(context, false, behaviour));
    }

    public int port() {
        return peer.port();
    }

    /** The requests that were let through, as they were sent. */
    public List<String> requests() {
        return requests;
    }

    private void serve(Socket client) throws IOException {
        String head = Peer.readHead(client);
        if (!head.contains("\r\nProxy-Authorization: " + login + "\r\n")) {
            Peer.say(client, "HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm=\"x\"\r\n"
                    + "Content-Length: 0\r\n\r\n");
            return;
        }
        requests.add(head);
        if (!head.startsWith("CONNECT ")) {
            Peer.say(client, "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
            return;
        }
        int port = Integer.parseInt(head.substring(head.indexOf(':') + 1, head.indexOf(" HTTP/")));
        try (Socket target = new Socket(Checks.loopback(), port)) {
            Peer.say(client, "HTTP/1.1 200 Connection established\r\nVia: 1.1 test\r\n\r\n");
            Thread up = Thread.ofVirtual().start(() -> pump(client, target));
            pump(target, client);
            up.interrupt();
        }
    }

    private static void pump(Socket from, Socket to) {
        try {
            byte[] buffer = new byte[8192];
            for (int count = from.getInputStream().read(buffer); count >= 0; count = from.getInputStream()
                    .read(buffer)) {
                to.getOutputStream().write(buffer, 0, count);
                to.getOutputStream().flush();
            }
        } catch (IOException over) {
            // One side has gone.
        }
    }

    @Override
    public void close() {
        peer.close();
    }
}
