package dev.connectiondoctor.stage.tls;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;

import javax.net.ssl.KeyManager;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.Limits;
import dev.connectiondoctor.net.Deadline;
import dev.connectiondoctor.net.Failure;
import dev.connectiondoctor.net.Failures;
import dev.connectiondoctor.net.Interruption;
import dev.connectiondoctor.net.Line;
import dev.connectiondoctor.net.NameFailure;
import dev.connectiondoctor.net.Network;
import dev.connectiondoctor.net.Operation;
import dev.connectiondoctor.net.Patience;
import dev.connectiondoctor.net.RecordingSocket;
import dev.connectiondoctor.net.TimedSocket;
import dev.connectiondoctor.net.Tls;
import dev.connectiondoctor.stage.ProbeContext;
import dev.connectiondoctor.target.BaseUrl;

/** Makes handshakes that accept any chain. Nothing is sent after them. */
final class Handshaker {
    /** How long a peer that asked for a certificate has to turn down that there is none, or to say more. */
    private static final int PATIENCE_MS = 2000;

    private final ProbeContext context;
    private final Network network;
    private final BaseUrl base;
    private final Limits limits;
    private final Opener opener;
    private final Patience patience;

    Handshaker(ProbeContext context) {
        this(context, context.network()::open, new Patience(context.limits().handshake()));
    }

    /**
     * @param opener the kind of connection
     * @param patience with each handshake
     */
    Handshaker(ProbeContext context, Opener opener, Patience patience) {
        this.context = context;
        this.opener = opener;
        this.patience = patience;
        this.network = context.network();
        this.base = context.endpoint().base();
        this.limits = context.limits();
    }

    /** Opens a connection to an endpoint. */
    @FunctionalInterface
    interface Opener {
        Line open(BaseUrl base, Duration connectTimeout, Duration tunnelTimeout)
                throws IOException, InterruptedException;
    }

    /**
     * What the first message says.
     *
     * @param versions the protocol versions to offer; empty for those that Java offers by itself
     * @param named whether it says which host is wanted (SNI)
     */
    record Offer(List<String> versions, boolean named) {
        static final Offer USUAL = new Offer(List.of(), true);
        static final Offer NAMELESS = new Offer(List.of(), false);

        static Offer only(String version) {
            return new Offer(List.of(version), true);
        }
    }

    Attempt attempt(Offer offer) throws InterruptedException {
        try (Line line = opener.open(base, limits.connect(), limits.handshake())) {
            return on(line.socket(), offer);
        } catch (IOException failure) {
            Interruption.check();
            return Attempt.unopened(unopened(failure));
        }
    }

    private Failure unopened(IOException failure) {
        Operation operation = failure instanceof NameFailure
                ? Operation.RESOLVE
                : network.route().direct() ? Operation.CONNECT : Operation.PROXY_CONNECT;
        return Failures.of(Failures.connecting(failure), operation, failure, context.scrubber());
    }

    private Attempt on(Socket socket, Offer offer) throws InterruptedException, IOException {
        TimedSocket timed = new TimedSocket(socket, network.ticker());
        RecordingSocket recording = new RecordingSocket(timed);
        CapturingTrust trust = new CapturingTrust();
        NoCredentials keys = new NoCredentials();
        Attempt.@Nullable Agreed agreed = null;
        try {
            SSLSocket tls = layered(recording, Tls.context(new KeyManager[]{keys}, trust), offer);
            agreed = agree(tls, socket);
            double duration = timed.waitedMs();
            if (keys.asked()) {
                listen(tls, socket);
            }
            return new Attempt(agreed, duration, trust.chain(), null, null, recording.received(), keys.asked(),
                    false);
        } catch (IOException failure) {
            Interruption.check();
            double duration = timed.waitedMs();
            HandshakeFailure read = HandshakeFailure.of(failure, recording);
            return new Attempt(agreed, duration, trust.chain(), read.asFailure(failure, context.scrubber()),
                    read.alert(), recording.received(), keys.asked(), failure instanceof SocketTimeoutException);
        }
    }

    private SSLSocket layered(RecordingSocket recording, SSLContext context, Offer offer)
            throws IOException {
        String host = String.valueOf(base.host());
        SSLSocket tls = (SSLSocket) context.getSocketFactory().createSocket(recording, host, base.port(), true);
        SSLParameters parameters = tls.getSSLParameters();
        parameters.setApplicationProtocols(new String[]{"h2", "http/1.1"});
        if (!offer.versions().isEmpty()) {
            parameters.setProtocols(offer.versions().toArray(String[]::new));
        }
        String name = offer.named() ? HostNames.forHello(host) : null;
        parameters.setServerNames(name == null ? List.of() : List.of(new SNIHostName(name)));
        tls.setSSLParameters(parameters);
        return tls;
    }

    private Attempt.Agreed agree(SSLSocket tls, Socket socket) throws IOException {
        return Deadline.within(patience, socket, () -> {
            tls.startHandshake();
            SSLSession session = tls.getSession();
            return new Attempt.Agreed(session.getProtocol(), session.getCipherSuite(), tls.getApplicationProtocol());
        });
    }

    /** With TLS 1.3 a peer turns down a missing certificate only after the handshake. Silence is consent. */
    private static void listen(SSLSocket tls, Socket socket) throws IOException {
        try {
            Deadline.within(Duration.ofMillis(PATIENCE_MS), socket, () -> tls.getInputStream().read());
        } catch (SocketTimeoutException _) {
            // It goes on without a certificate.
        }
    }
}
