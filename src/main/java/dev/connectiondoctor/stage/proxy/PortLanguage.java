package dev.connectiondoctor.stage.proxy;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import dev.connectiondoctor.net.Deadline;
import dev.connectiondoctor.net.Interruption;
import dev.connectiondoctor.net.Network;
import dev.connectiondoctor.net.ProxyAddress;
import dev.connectiondoctor.net.SideBySide;
import dev.connectiondoctor.net.Tls;
import dev.connectiondoctor.stage.proxy.ProxyEvidence.Outcome;

/** Finds out what a port speaks by its first bytes. No credentials are ever sent here. */
final class PortLanguage {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final byte[] SOCKS5_GREETING = {5, 1, 0};
    private static final byte[] HTTP_QUESTION = "OPTIONS * HTTP/1.1\r\nHost: proxy\r\nConnection: close\r\n\r\n"
            .getBytes(StandardCharsets.US_ASCII);

    private final Network network;
    private final ProxyAddress proxy;
    private final Connector connector;

    /** Makes a new connection to the port. */
    @FunctionalInterface
    interface Connector {
        Socket connect() throws IOException, InterruptedException;
    }

    PortLanguage(Network network, ProxyAddress proxy, Connector connector) {
        this.network = network;
        this.proxy = proxy;
        this.connector = connector;
    }

    /** By an answer to CONNECT; {@code CLOSED} if there was none. */
    static Outcome of(byte[] answer) {
        if (answer.length == 0) {
            return Outcome.CLOSED;
        }
        if (Tls.begins(answer)) {
            return Outcome.SPEAKS_TLS;
        }
        return answer[0] == 5 || answer[0] == 0 && answer.length > 1 && answer[1] >= 0x5a && answer[1] <= 0x5d
                ? Outcome.SPEAKS_SOCKS
                : Outcome.NOT_HTTP;
    }

    /** By new connections on which other languages are tried; {@code CLOSED} if it answers to none. */
    Outcome found() throws InterruptedException {
        SideBySide.Both<Boolean, Boolean> spoken = SideBySide.both(this::answersTls, () -> ask(this::answersSocks));
        if (spoken.first()) {
            return Outcome.SPEAKS_TLS;
        }
        return spoken.second() ? Outcome.SPEAKS_SOCKS : Outcome.CLOSED;
    }

    boolean answersHttp() throws InterruptedException {
        return ask(socket -> new String(reply(socket, HTTP_QUESTION, 5), StandardCharsets.ISO_8859_1).equals("HTTP/"));
    }

    boolean answersSocks(Socket socket) {
        try {
            byte[] reply = reply(socket, SOCKS5_GREETING, 2);
            return reply.length == 2 && reply[0] == 5;
        } catch (IOException _) {
            return false;
        }
    }

    boolean answersTls() throws InterruptedException {
        return ask(socket -> Tls.isSpoken(socket, network.trust(), proxy.host(), proxy.port(), PATIENCE));
    }

    private static byte[] reply(Socket socket, byte[] question, int length) throws IOException {
        return Deadline.within(PATIENCE, socket, () -> {
            socket.getOutputStream().write(question);
            return socket.getInputStream().readNBytes(length);
        });
    }

    @FunctionalInterface
    private interface Question {
        boolean answered(Socket socket) throws IOException;
    }

    private boolean ask(Question question) throws InterruptedException {
        try (Socket socket = connector.connect()) {
            return question.answered(socket);
        } catch (IOException _) {
            Interruption.check();
            return false;
        }
    }
}
