package dev.connectiondoctor.stage.tls;

import java.io.IOException;
import java.net.Socket;
import java.security.SecureRandom;

import org.bouncycastle.tls.TlsClientProtocol;
import org.bouncycastle.tls.crypto.impl.bc.BcTlsCrypto;
import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.Limits;
import dev.connectiondoctor.net.Deadline;
import dev.connectiondoctor.net.Interruption;
import dev.connectiondoctor.net.Line;
import dev.connectiondoctor.stage.ProbeContext;
import dev.connectiondoctor.target.BaseUrl;

/**
 * Counts the signed certificate timestamps that a server sends beside its certificate (RFC 6962, section 3.3.1). Java's
 * own TLS neither asks for them nor shows them, so another one asks, on a connection on which nothing else is sent.
 */
final class HandshakeScts {
    private final ProbeContext context;

    HandshakeScts(ProbeContext context) {
        this.context = context;
    }

    /** How many there are; null if the handshake did not get that far. */
    @Nullable
    Integer count() throws InterruptedException {
        BaseUrl base = context.endpoint().base();
        Limits limits = context.limits();
        SctClient client = new SctClient(new BcTlsCrypto(new SecureRandom()), String.valueOf(base.host()));
        try (Line line = context.network().open(base, limits.connect(), limits.handshake())) {
            Socket socket = line.socket();
            TlsClientProtocol protocol = new TlsClientProtocol(socket.getInputStream(), socket.getOutputStream());
            Deadline.within(limits.handshake(), socket, () -> {
                protocol.connect(client);
                return client;
            });
        } catch (IOException _) {
            Interruption.check();
        }
        return client.timestamps();
    }
}
