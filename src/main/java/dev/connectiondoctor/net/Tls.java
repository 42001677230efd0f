package dev.connectiondoctor.net;

import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.util.Collection;
import java.util.function.Consumer;

import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;

import org.jspecify.annotations.Nullable;

/** TLS as requests need it: verified against given roots, and against the host's name. */
public final class Tls {
    private static final byte ALERT = 21;
    private static final byte HANDSHAKE = 22;

    private Tls() {}

    /** A context that trusts chains to these roots, within their dates. */
    public static SSLContext verifying(Collection<X509Certificate> roots) {
        return verifying(roots, _ -> {});
    }

    /**
     * The same.
     *
     * @param witness told the leaf of each peer before it is judged
     */
    public static SSLContext verifying(Collection<X509Certificate> roots, Consumer<X509Certificate> witness) {
        return context(null, trusting(roots, witness));
    }

    /**
     * Trusts chains to these roots, within their dates. Whoever shares it among contexts of their own shares no sessions.
     *
     * @param witness told the leaf of each peer before it is judged
     */
    static TrustManager trusting(Collection<X509Certificate> roots, Consumer<X509Certificate> witness) {
        return new VerifyingTrustManager(pkix(roots), witness);
    }

    /** A context with trust and credentials of one's own. */
    public static SSLContext context(KeyManager @Nullable [] keys, TrustManager trust) {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys, new TrustManager[]{trust}, null);
            return context;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has TLS", impossible);
        }
    }

    /**
     * Makes and drops a key of the curve P-256, of which every first message here offers one. For the first key of a
     * process Java works out a table, for some 40 ms; whoever shakes hands first would have them in its time.
     */
    static void prepareKeys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has P-256", impossible);
        }
    }

    private static X509ExtendedTrustManager pkix(Collection<X509Certificate> roots) {
        try {
            TrustManagerFactory factory = TrustManagerFactory.getInstance("PKIX");
            factory.init(Certificates.storeOf(roots));
            return (X509ExtendedTrustManager) factory.getTrustManagers()[0];
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has PKIX", impossible);
        }
    }

    /**
     * Whether the peer answers a greeting in TLS, whoever it is and whatever it says. Nothing else is sent, and the
     * connection is used up.
     *
     * @throws IOException if the connection is closed already
     */
    public static boolean isSpoken(Socket raw, TrustStores trust, String host, int port, Duration limit)
            throws IOException {
        RecordingSocket recording = new RecordingSocket(raw);
        try {
            Deadline.within(limit, raw, () -> handshake(verifying(trust.all()), recording, host, port, limit));
        } catch (IOException _) {
            // Who it is and whether it can be trusted is not the question here.
        }
        return begins(recording.received());
    }

    /** Whether these are the first bytes of an alert or of a handshake. */
    public static boolean begins(byte[] received) {
        return received.length > 1 && (received[0] == ALERT || received[0] == HANDSHAKE) && received[1] == 3;
    }

    /**
     * Verified TLS on an open connection; closing the TLS socket closes the connection.
     *
     * @param protocols offered by ALPN, the preferred first; none for no such offer
     * @throws IOException if the handshake fails, is not over in time or the peer is not who it should be
     */
    public static SSLSocket handshake(SSLContext verifying, Socket raw, String host, int port, Duration limit,
            String... protocols) throws IOException {
        SSLSocket socket = (SSLSocket) verifying.getSocketFactory().createSocket(raw, host, port, true);
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        parameters.setApplicationProtocols(protocols);
        socket.setSSLParameters(parameters);
        return Deadline.within(limit, raw, () -> {
            socket.startHandshake();
            return socket;
        });
    }
}
