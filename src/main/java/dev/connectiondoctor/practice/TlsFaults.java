package dev.connectiondoctor.practice;

import static dev.connectiondoctor.target.Protocol.OPENAI_CHAT;

import java.io.IOException;

import dev.connectiondoctor.Options;
import dev.connectiondoctor.practice.wire.LineFault;

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

    static Options clientCertificateRequired(Lab lab) throws IOException {
        return lab.service(OPENAI_CHAT).demandingCertificate().start();
    }

    private static Options received(Lab lab, LineFault fault) throws IOException {
        return lab.service(OPENAI_CHAT).receiving(fault).start();
    }
}
