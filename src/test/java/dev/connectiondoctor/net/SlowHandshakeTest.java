package dev.connectiondoctor.net;

import static dev.connectiondoctor.lines.Checks.HOST;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.connectiondoctor.Options;
import dev.connectiondoctor.lines.Checks;
import dev.connectiondoctor.lines.Mint;
import dev.connectiondoctor.lines.Mint.Wish;
import dev.connectiondoctor.lines.Peer;

/** A connection has a time of its own to stand, and the handshake on it another. */
class SlowHandshakeTest {
    private static final Duration CONNECT = Duration.ofMillis(800);
    private static final Duration HANDSHAKE = Duration.ofSeconds(60);

    @TempDir Path folder;

    @Test
    void requestsWaitForItAsEverythingElseDoes() throws Exception {
        Mint root = Mint.selfSigned(Wish.authority("CN=Test Root"));
        try (Peer peer = Peer.tls(root.issue(Wish.server(HOST)).serving(), false, socket -> {
            Thread.sleep(CONNECT.multipliedBy(2));
            Peer.readHead(socket);
            Peer.say(socket, "HTTP/1.1 401 Unauthorized\r\nContent-Length: 0\r\n\r\n");
        })) {
            Options trusting = Checks.https(peer.port()).withPublicRoots(root.pem(folder));
            Options options = trusting
                    .withLimits(trusting.limits().withWaits(CONNECT, HANDSHAKE, trusting.limits().answer()));
            HttpRequest request = HttpRequest.newBuilder(URI.create(options.endpoint().base().url())).build();
            try (Network network = Checks.network(options)) {
                assertThat(network.http().send(request, BodyHandlers.discarding()).statusCode()).isEqualTo(401);
            }
        }
    }
}
