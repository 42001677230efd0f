package dev.connectiondoctor.practice.wire;

import java.io.IOException;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;

/**
 * Speaks TLS, then hands the secured connection on.
 *
 * @param clientCertificate whether clients that show no certificate are turned away
 */
public record TlsReception(SSLContext context, boolean clientCertificate, Reception inside) implements Reception {

    @Override
    public void receive(Connection connection) throws IOException, InterruptedException {
        SSLSocket tls = server(connection);
        try {
            tls.startHandshake();
        } catch (SSLException _) {
            connection.finish();
            return;
        }
        inside.receive(new Connection(connection.raw(), tls));
    }

    private SSLSocket server(Connection connection) throws IOException {
        SSLSocket tls = (SSLSocket) context.getSocketFactory().createSocket(connection.raw(), connection.in(), false);
        SSLParameters parameters = tls.getSSLParameters();
        parameters.setApplicationProtocols(new String[]{"http/1.1"});
        parameters.setNeedClientAuth(clientCertificate);
        tls.setSSLParameters(parameters);
        return tls;
    }
}
