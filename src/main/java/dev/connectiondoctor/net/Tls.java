package dev.connectiondoctor.net;

import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Collection;

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
    private Tls() {}

    /** A context that trusts chains to these roots, within their dates. */
    public static SSLContext verifying(Collection<X509Certificate> roots) {
        return context(null, new VerifyingTrustManager(pkix(roots)));
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
