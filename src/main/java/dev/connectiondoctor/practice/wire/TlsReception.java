package dev.connectiondoctor.practice.wire;

import java.io.IOException;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;

import org.jspecify.annotations.Nullable;

/**
 * Speaks TLS, then hands the secured connection on.
 *
 * @param clientCertificate whether clients that show no certificate are turned away
 * @param http2 what clients meet with whom HTTP/2 was agreed on; null if it is not offered
 * @param inside what all others meet
 */
public record TlsReception(SSLContext context, boolean clientCertificate, @Nullable Reception http2,
        Reception inside) implements Reception {
    private static final String[] ONE = {"http/1.1"};
    private static final String[] BOTH = {"h2", "http/1.1"};

    public TlsReception(SSLContext context, boolean clientCertificate, Reception inside) {
        this(context, clientCertificate, null, inside);
    }

    @Override
    public void receive(Connection connection) throws IOException, InterruptedException {
        SSLSocket tls = server(connection);
        try {
            tls.startHandshake();
        } catch (SSLException _) {
            connection.finish();
            return;
        }
        boolean agreed = http2 != null && "h2".equals(tls.getApplicationProtocol());
        (agreed ? http2 : inside).receive(new Connection(connection.raw(), tls));
    }

    private SSLSocket server(Connection connection) throws IOException {
        SSLSocket tls = (SSLSocket) context.getSocketFactory().createSocket(connection.raw(), connection.in(), false);
        SSLParameters parameters = tls.getSSLParameters();
        parameters.setApplicationProtocols(http2 == null ? ONE : BOTH);
        parameters.setNeedClientAuth(clientCertificate);
        tls.setSSLParameters(parameters);
        return tls;
    }
}
