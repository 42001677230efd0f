package dev.connectiondoctor.practice;

import static dev.connectiondoctor.target.Protocol.OPENAI_CHAT;

import java.io.IOException;
import java.util.function.Predicate;

import dev.connectiondoctor.Options;
import dev.connectiondoctor.practice.wire.ClientHello;
import dev.connectiondoctor.practice.wire.HelloGate;
import dev.connectiondoctor.practice.wire.LineFault;
import dev.connectiondoctor.practice.wire.ResetRequests;

/** Handshakes that do not come about. */
final class TlsFaults {
    private static final String PLAIN_ANSWER = """
            HTTP/1.1 400 Bad Request\r
            Server: nginx\r
            Content-Type: text/html\r
            Connection: close\r
            \r
            <html><head><title>400 Bad Request</title></head><body><center><h1>400 Bad Request</h1></center></body></html>
            """;
    private static final String BANNER = "SSH-2.0-OpenSSH_9.6\r\n";

    /** What boxes were made for that know only the messages of old. */
    private static final int ONE_PACKET = 1400;

    private TlsFaults() {}

    static Options plainHttpAnswer(Lab lab) throws IOException {
        return received(lab, new LineFault.AnswerInPlain(PLAIN_ANSWER));
    }

    static Options notTls(Lab lab) throws IOException {
        return received(lab, new LineFault.Banner(BANNER));
    }

    static Options resetOnHello(Lab lab) throws IOException {
        return received(lab, new LineFault.ResetOnHello());
    }

    static Options closedAfterHello(Lab lab) throws IOException {
        return received(lab, new LineFault.CloseAfterHello());
    }

    static Options silentAfterHello(Lab lab) throws IOException {
        return received(lab, new LineFault.Silence()).withLimits(Waits.SHORT_HANDSHAKE);
    }

    static Options handshakeRefused(Lab lab) throws IOException {
        return received(lab, LineFault.Alert.HANDSHAKE_FAILURE);
    }

    static Options onlyOldVersions(Lab lab) throws IOException {
        return received(lab, LineFault.Alert.PROTOCOL_VERSION);
    }

    static Options onlyTls10(Lab lab) throws IOException {
        return received(lab, new LineFault.OnlyTls10());
    }

    static Options largeHelloBlocked(Lab lab) throws IOException {
        return gated(lab, hello -> hello.size() > ONE_PACKET, new LineFault.ResetOnConnect());
    }

    static Options largeHelloDropped(Lab lab) throws IOException {
        return gated(lab, hello -> hello.size() > ONE_PACKET, new LineFault.Silence())
                .withLimits(Waits.HALF_HANDSHAKE);
    }

    static Options resetOnName(Lab lab) throws IOException {
        return gated(lab, hello -> hello.serverName().equals("localhost"), new LineFault.ResetOnConnect());
    }

    static Options tls13Blocked(Lab lab) throws IOException {
        return gated(lab, ClientHello::offersTls13, new LineFault.ResetOnConnect());
    }

    static Options http2Broken(Lab lab) throws IOException {
        return lab.service(OPENAI_CHAT).meetingHttp2(new LineFault.HangUp()).start();
    }

    static Options http2RequestsReset(Lab lab) throws IOException {
        return lab.service(OPENAI_CHAT).meetingHttp2(new ResetRequests()).start();
    }

    static Options clientCertificateRequired(Lab lab) throws IOException {
        return lab.service(OPENAI_CHAT).demandingCertificate().start();
    }

    private static Options received(Lab lab, LineFault fault) throws IOException {
        return lab.service(OPENAI_CHAT).receiving(fault).start();
    }

    private static Options gated(Lab lab, Predicate<ClientHello> stops, LineFault fault) throws IOException {
        return lab.service(OPENAI_CHAT).behind(sound -> new HelloGate(stops, fault, sound)).start();
    }
}
