package dev.connectiondoctor.stage.tls;

import static dev.connectiondoctor.lines.Checks.HOST;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

import dev.connectiondoctor.Options;
import dev.connectiondoctor.lines.Checks;
import dev.connectiondoctor.lines.Peer;
import dev.connectiondoctor.lines.ProxyPeer;
import dev.connectiondoctor.net.Network;
import dev.connectiondoctor.stage.tls.Reply.Outcome;

class HelloSenderTest {
    private static final Duration PLENTY = Duration.ofSeconds(30);
    private static final Duration SHORT = Duration.ofMillis(300);
    private static final byte[] HELLO = HelloWriter.small(HOST);

    private static Reply send(Peer.Behaviour behaviour, Duration limit) throws Exception {
        try (Peer peer = Peer.plain(behaviour)) {
            return send(Checks.https(peer.port()), limit);
        }
    }

    private static Reply send(Options options, Duration limit) throws Exception {
        try (Network network = Checks.network(options)) {
            return new HelloSender(Checks.context(options, network), limit, Duration.ofMillis(1)).send(HELLO);
        }
    }

    private static Outcome outcome(Peer.Behaviour afterHello, Duration limit) throws Exception {
        return send(socket -> {
            Hellos.read(socket);
            afterHello.serve(socket);
        }, limit).outcome();
    }

    @Test
    void anyRecordIsAnAnswer() throws Exception {
        assertThat(send(socket -> Hellos.say(socket, Hellos.ALERT), PLENTY))
                .satisfies(reply -> assertThat(reply.outcome()).isEqualTo(Outcome.ANSWERED))
                .satisfies(reply -> assertThat(reply.head()).isEqualTo(Hellos.ALERT));
        assertThat(send(socket -> Hellos.say(socket, Hellos.serverHello(3)), PLENTY).head())
                .containsExactly(22, 3, 3, 0, 42, 2, 0, 0, 38, 3, 3);
    }

    @Test
    void everyOtherEndHasItsName() throws Exception {
        assertThat(outcome(Peer::reset, PLENTY)).isEqualTo(Outcome.RESET);
        assertThat(outcome(Socket::close, PLENTY)).isEqualTo(Outcome.CLOSED);
        assertThat(outcome(Peer::readToEnd, SHORT)).isEqualTo(Outcome.SILENT);
        assertThat(outcome(socket -> Peer.say(socket, "HTTP/1.1 400 Bad Request\r\n\r\n"), PLENTY))
                .isEqualTo(Outcome.OTHER);
        try (Socket nobody = Checks.closedPort()) {
            assertThat(send(Checks.https(nobody.getLocalPort()), PLENTY).outcome()).isEqualTo(Outcome.OTHER);
        }
    }

    @Test
    void hostileAnswersAreBounded() throws Exception {
        assertThat(outcome(Hellos::drip, Duration.ofMillis(120))).isEqualTo(Outcome.SILENT);
        assertThat(outcome(socket -> Hellos.flood(socket, (byte) 22), PLENTY)).isEqualTo(Outcome.ANSWERED);
        assertThat(outcome(socket -> Hellos.flood(socket, (byte) 'x'), PLENTY)).isEqualTo(Outcome.OTHER);
    }

    /** What still comes; a peer that hangs up without reading on resets the connection. */
    private static byte[] rest(Socket socket) throws IOException {
        try {
            return socket.getInputStream().readAllBytes();
        } catch (SocketException _) {
            return new byte[0];
        }
    }

    @Test
    void nothingButTheMessageIsSent() throws Exception {
        BlockingQueue<byte[]> heard = new LinkedBlockingQueue<>();
        send(socket -> {
            byte[] hello = Hellos.read(socket);
            socket.getOutputStream().write(Hellos.ALERT);
            heard.add(hello);
            heard.add(rest(socket));
        }, PLENTY);
        assertThat(heard.poll(10, TimeUnit.SECONDS)).isEqualTo(HELLO);
        assertThat(heard.poll(10, TimeUnit.SECONDS)).isEmpty();
    }

    @Test
    void halfAMessageComesBeforeThePause() throws Exception {
        BlockingQueue<byte[]> heard = new LinkedBlockingQueue<>();
        try (Peer peer = Peer.plain(socket -> heard.add(socket.getInputStream().readAllBytes()))) {
            assertThat(inTwo(peer, SHORT, Duration.ofHours(1)).outcome()).isEqualTo(Outcome.SILENT);
            assertThat(heard.poll(10, TimeUnit.SECONDS)).as("ended in the pause").hasSize(HELLO.length / 2);
        }
    }

    @Test
    void theOtherHalfComesAfterIt() throws Exception {
        try (Peer peer = Peer.plain(Hellos.stopping(hello -> hello.length != HELLO.length, Peer::reset))) {
            assertThat(inTwo(peer, PLENTY, Duration.ofMillis(20)).answered()).isTrue();
        }
    }

    @Test
    void whoMakesUpHisMindInThePauseIsHeard() throws Exception {
        Peer.Behaviour half = socket -> socket.getInputStream().readNBytes(20);
        try (Peer resets = Peer.plain(socket -> {
            half.serve(socket);
            Peer.reset(socket);
        }); Peer warns = Peer.plain(socket -> {
            half.serve(socket);
            Hellos.say(socket, Hellos.ALERT);
        })) {
            assertThat(inTwo(resets, PLENTY, Duration.ofHours(1)).outcome()).isEqualTo(Outcome.RESET);
            assertThat(inTwo(warns, PLENTY, Duration.ofHours(1)).head()).isEqualTo(Hellos.ALERT);
        }
    }

    private static Reply inTwo(Peer peer, Duration limit, Duration pause) throws Exception {
        Options options = Checks.https(peer.port());
        try (Network network = Checks.network(options)) {
            return new HelloSender(Checks.context(options, network), limit, pause).sendInTwo(HELLO);
        }
    }

    @Test
    void aProxyIsPassed() throws Exception {
        try (Peer peer = Peer.plain(socket -> Hellos.say(socket, Hellos.ALERT));
                ProxyPeer proxy = ProxyPeer.wantingLogin("me:secret")) {
            Options options = Checks.https(peer.port()).withProxy("http://me:secret@proxy.test:" + proxy.port());
            assertThat(send(options, PLENTY).answered()).isTrue();
            assertThat(proxy.requests()).singleElement().asString().startsWith("CONNECT " + HOST);
        }
    }
}
