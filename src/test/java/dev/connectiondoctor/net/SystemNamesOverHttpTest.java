package dev.connectiondoctor.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import dev.connectiondoctor.lines.Checks;
import dev.connectiondoctor.lines.Peer;

/** A name that only the system knows, asked for by Java's client: Java's look-up must not wait for itself. */
class SystemNamesOverHttpTest {

    @Test
    @Timeout(120)
    void theSystemsNamesAreUsed() throws Exception {
        try (Peer peer = Peer.plain(socket -> {
            Peer.readHead(socket);
            Peer.say(socket, "HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n");
        });
                Network network = Checks.network(
                        Checks.of("http://localhost:" + peer.port()).withResolve(Map.of()))) {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + peer.port() + "/"))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            assertThat(network.http().send(request, BodyHandlers.discarding()).statusCode()).isEqualTo(204);
        }
    }
}
