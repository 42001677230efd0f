package dev.connectiondoctor.stage.proxy.pac;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.connectiondoctor.lines.Checks;
import dev.connectiondoctor.lines.Peer;
import dev.connectiondoctor.net.Network;

class PacFetcherTest {
    private static final String SCRIPT = "function FindProxyForURL(u, h) { return 'DIRECT'; }";

    @TempDir Path folder;

    private PacScript fetch(String address, Duration limit) throws Exception {
        try (Network network = Checks.network(Checks.https(443))) {
            return new PacFetcher(network, folder, limit).fetch(address);
        }
    }

    private PacFailure failure(String address, Duration limit) {
        return catchThrowableOfType(PacFailure.class, () -> fetch(address, limit));
    }

    private static Peer answering(String answer) {
        return Peer.plain(socket -> {
            Peer.readHead(socket);
            Peer.say(socket, answer);
        });
    }

    @Test
    void aFileIsReadWithinItsFolder() throws Exception {
        Files.writeString(folder.resolve("way.pac"), SCRIPT);
        assertThat(fetch("file:///way.pac", Duration.ofSeconds(5))).isNotNull();
        assertThat(failure("file:///other.pac", Duration.ofSeconds(5)).kind()).isEqualTo(PacFailure.Kind.NOT_FETCHED);
    }

    @Test
    void aRedirectIsFollowed() throws Exception {
        try (Peer there = answering("HTTP/1.1 200 OK\r\nServer: x\r\n\r\n" + SCRIPT);
                Peer here = answering("HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:" + there.port()
                        + "/p\r\n\r\n")) {
            assertThat(fetch("http://127.0.0.1:" + here.port() + "/", Duration.ofSeconds(5))).isNotNull();
        }
    }

    @Test
    void aCircleOfRedirectsEnds() throws Exception {
        try (Peer circle = answering("HTTP/1.1 302 Found\r\nLocation: /again\r\n\r\n")) {
            assertThat(failure("http://127.0.0.1:" + circle.port() + "/", Duration.ofSeconds(5)).kind())
                    .isEqualTo(PacFailure.Kind.NOT_FETCHED);
            assertThat(circle.accepted()).hasSize(4);
        }
    }

    @Test
    void whatIsNotThereIsSaid() throws Exception {
        try (Peer missing = answering("HTTP/1.1 404 Not Found\r\n\r\n" + SCRIPT)) {
            assertThat(failure("http://127.0.0.1:" + missing.port() + "/", Duration.ofSeconds(5))).hasMessage(
                    "status 404");
        }
        assertThat(failure("ftp://127.0.0.1/x.pac", Duration.ofSeconds(5)).kind())
                .isEqualTo(PacFailure.Kind.NOT_FETCHED);
    }

    @Test
    void nobodyWaitsForASilentServer() throws Exception {
        try (Peer silent = Peer.silent()) {
            assertThat(failure("http://127.0.0.1:" + silent.port() + "/", Duration.ofMillis(300)).kind())
                    .isEqualTo(PacFailure.Kind.NOT_FETCHED);
        }
    }

    @Test
    void whatDoesNotEndIsTooLarge() throws Exception {
        byte[] block = " ".repeat(1 << 16).getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        try (Peer endless = Peer.plain(socket -> {
            Peer.readHead(socket);
            Peer.say(socket, "HTTP/1.1 200 OK\r\n\r\n");
            while (true) {
                socket.getOutputStream().write(block);
            }
        })) {
            assertThat(failure("http://127.0.0.1:" + endless.port() + "/", Duration.ofSeconds(20)).kind())
                    .isEqualTo(PacFailure.Kind.TOO_LARGE);
        }
    }
}
