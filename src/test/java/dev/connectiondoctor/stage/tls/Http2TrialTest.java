package dev.connectiondoctor.stage.tls;

import static dev.connectiondoctor.lines.Checks.HOST;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.connectiondoctor.Options;
import dev.connectiondoctor.lines.Checks;
import dev.connectiondoctor.lines.Mint;
import dev.connectiondoctor.lines.Mint.Wish;
import dev.connectiondoctor.lines.Peer;
import dev.connectiondoctor.net.Network;

class Http2TrialTest {
    private static final Mint ROOT = Mint.selfSigned(Wish.authority("CN=Test Root,O=Test"));
    private static final Mint SERVER = ROOT.issue(Wish.server(HOST));
    private static final byte[] SETTINGS = {0, 0, 6, 4, 0, 0, 0, 0, 0, 0, 3, 0, 0, 0, 100};
    private static final int OPENING = 24 + 9;

    @TempDir Path folder;

    private @Nullable String run(Peer.Behaviour afterOpening, Duration limit) throws Exception {
        try (Peer peer = http2(socket -> {
            socket.getInputStream().readNBytes(OPENING);
            afterOpening.serve(socket);
        }, "h2", "http/1.1")) {
            return run(Checks.impatient(Checks.https(peer.port()).withPublicRoots(ROOT.pem(folder)), limit));
        }
    }

    private @Nullable String run(Peer.Behaviour afterOpening) throws Exception {
        return run(afterOpening, Duration.ofSeconds(60));
    }

    private static @Nullable String run(Options options) throws Exception {
        try (Network network = Checks.network(options)) {
            return new Http2Trial(Checks.context(options, network)).run();
        }
    }

    private static Peer http2(Peer.Behaviour behaviour, String... protocols) {
        return Peer.tls(SERVER.serving(), false, socket -> {
            SSLSocket tls = (SSLSocket) socket;
            SSLParameters parameters = tls.getSSLParameters();
            parameters.setApplicationProtocols(protocols);
            tls.setSSLParameters(parameters);
            behaviour.serve(tls);
        });
    }

    @Test
    void settingsAreTheRightAnswer() throws Exception {
        assertThat(run(socket -> Hellos.say(socket, SETTINGS))).isEqualTo("agreed");
        assertThat(run(socket -> Hellos.say(socket, new byte[]{0, 0, 0, 4, 0, 0, 0, 0, 0}))).isEqualTo("agreed");
    }

    @Test
    void everyOtherAnswerHasItsName() throws Exception {
        byte[] goodbye = {0, 0, 8, 7, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1};
        byte[] acknowledgement = {0, 0, 0, 4, 1, 0, 0, 0, 0};
        assertThat(run(Socket::close)).isEqualTo("closed");
        assertThat(run(socket -> Hellos.say(socket, goodbye))).isEqualTo("other");
        assertThat(run(socket -> Hellos.say(socket, acknowledgement))).isEqualTo("other");
        assertThat(run(socket -> Peer.say(socket, "HTTP/1.1 400 Bad Request\r\n\r\n"))).isEqualTo("other");
        assertThat(run(Peer::readToEnd, Duration.ofSeconds(2))).isEqualTo("silent");
        assertThat(Http2Trial.signal("silent")).isEqualTo("broken");
        assertThat(Http2Trial.signal("agreed")).isEqualTo("agreed");
    }

    @Test
    void hostileAnswersAreBounded() throws Exception {
        assertThat(run(socket -> Hellos.flood(socket, (byte) 3))).isEqualTo("other");
        assertThat(run(Hellos::drip, Duration.ofMillis(700))).isIn("silent", "other", null);
    }

    @Test
    void oneFailureIsNoFailure() throws Exception {
        AtomicInteger times = new AtomicInteger();
        assertThat(run(socket -> {
            if (times.getAndIncrement() > 0) {
                Hellos.say(socket, SETTINGS);
            }
        })).isEqualTo("agreed");
        assertThat(times).hasValue(2);
    }

    @Test
    void nothingIsOpenedWhereItIsNotOffered() throws Exception {
        try (Peer peer = http2(Peer::readToEnd, "http/1.1")) {
            assertThat(run(Checks.https(peer.port()).withPublicRoots(ROOT.pem(folder)))).isEqualTo("not-offered");
        }
    }

    @Test
    void nothingIsSentToAServerThatNobodyTrusts() throws Exception {
        BlockingQueue<String> heard = new LinkedBlockingQueue<>();
        try (Peer peer = http2(socket -> {
            try {
                heard.add("said " + socket.getInputStream().read());
            } catch (java.io.IOException refused) {
                heard.add("refused");
            }
        }, "h2")) {
            assertThat(run(Checks.https(peer.port()))).isNull();
            assertThat(heard.poll(10, TimeUnit.SECONDS)).isEqualTo("refused");
        }
    }

    @Test
    void onlyTheOpeningIsSent() throws Exception {
        BlockingQueue<byte[]> heard = new LinkedBlockingQueue<>();
        try (Peer peer = http2(socket -> {
            byte[] opening = socket.getInputStream().readNBytes(OPENING);
            socket.getOutputStream().write(SETTINGS);
            heard.add(opening);
            heard.add(socket.getInputStream().readAllBytes());
        }, "h2")) {
            assertThat(run(Checks.https(peer.port()).withPublicRoots(ROOT.pem(folder)))).isEqualTo("agreed");
            byte[] opening = heard.poll(10, TimeUnit.SECONDS);
            assertThat(new String(opening, StandardCharsets.US_ASCII))
                    .isEqualTo("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\0\0\0\4\0\0\0\0\0");
            assertThat(heard.poll(10, TimeUnit.SECONDS)).isEmpty();
        }
    }
}
