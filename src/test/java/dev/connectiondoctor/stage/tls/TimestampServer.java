package dev.connectiondoctor.stage.tls;

import java.io.IOException;
import java.net.Socket;
import java.security.SecureRandom;
import java.util.Hashtable;
import java.util.Vector;

import org.bouncycastle.tls.Certificate;
import org.bouncycastle.tls.CertificateEntry;
import org.bouncycastle.tls.DefaultTlsServer;
import org.bouncycastle.tls.HashAlgorithm;
import org.bouncycastle.tls.ProtocolVersion;
import org.bouncycastle.tls.SignatureAlgorithm;
import org.bouncycastle.tls.SignatureAndHashAlgorithm;
import org.bouncycastle.tls.TlsCredentialedSigner;
import org.bouncycastle.tls.TlsCredentials;
import org.bouncycastle.tls.TlsExtensionsUtils;
import org.bouncycastle.tls.TlsServerProtocol;
import org.bouncycastle.tls.TlsUtils;
import org.bouncycastle.tls.crypto.TlsCertificate;
import org.bouncycastle.tls.crypto.TlsCryptoParameters;
import org.bouncycastle.tls.crypto.impl.jcajce.JcaDefaultTlsCredentialedSigner;
import org.bouncycastle.tls.crypto.impl.jcajce.JcaTlsCrypto;
import org.bouncycastle.tls.crypto.impl.jcajce.JcaTlsCryptoProvider;

import dev.connectiondoctor.lines.Mint;

/** A server that sends two certificate timestamps, where its version of TLS has them, to whoever asks. */
final class TimestampServer {
    private static final Integer TIMESTAMPS = 18;
    private static final byte[] TWO = {0, 8, 0, 2, 1, 1, 0, 2, 2, 2};

    private final JcaTlsCrypto crypto = new JcaTlsCryptoProvider().create(new SecureRandom());
    private final Mint mint;
    private final boolean modern;

    TimestampServer(Mint mint, String version) {
        this.mint = mint;
        this.modern = version.equals("TLSv1.3");
    }

    void serve(Socket socket) throws IOException {
        TlsServerProtocol protocol = new TlsServerProtocol(socket.getInputStream(), socket.getOutputStream());
        protocol.accept(new Server());
        protocol.getInputStream().transferTo(java.io.OutputStream.nullOutputStream());
    }

    private final class Server extends DefaultTlsServer {
        private boolean asked;

        Server() {
            super(crypto);
        }

        @Override
        protected ProtocolVersion[] getSupportedVersions() {
            return (modern ? ProtocolVersion.TLSv13 : ProtocolVersion.TLSv12).only();
        }

        @Override
        @SuppressWarnings("rawtypes")
        public void processClientExtensions(Hashtable extensions) throws IOException {
            super.processClientExtensions(extensions);
            asked = extensions.containsKey(TIMESTAMPS);
        }

        @Override
        @SuppressWarnings("unchecked")
        public Hashtable<Integer, byte[]> getServerExtensions() throws IOException {
            Hashtable<Integer, byte[]> extensions = TlsExtensionsUtils
                    .ensureExtensionsInitialised(super.getServerExtensions());
            if (asked && !modern) {
                extensions.put(TIMESTAMPS, TWO);
            }
            return extensions;
        }

        @Override
        public TlsCredentials getCredentials() throws IOException {
            return signer();
        }

        @Override
        protected TlsCredentialedSigner getECDSASignerCredentials() throws IOException {
            return signer();
        }

        private TlsCredentialedSigner signer() throws IOException {
            try {
                TlsCertificate leaf = crypto.createCertificate(mint.certificate().getEncoded());
                return new JcaDefaultTlsCredentialedSigner(new TlsCryptoParameters(context), crypto, mint.key(),
                        shown(leaf), SignatureAndHashAlgorithm.getInstance(HashAlgorithm.sha256,
                                SignatureAlgorithm.ecdsa));
            } catch (java.security.cert.CertificateEncodingException impossible) {
                throw new IOException(impossible);
            }
        }

        private Certificate shown(TlsCertificate leaf) {
            if (!modern) {
                return new Certificate(new TlsCertificate[]{leaf});
            }
            Hashtable<Integer, byte[]> extensions = new Hashtable<>();
            if (asked) {
                extensions.put(TIMESTAMPS, TWO);
            }
            return new Certificate(TlsUtils.EMPTY_BYTES,
                    new CertificateEntry[]{new CertificateEntry(leaf, extensions)});
        }

        @Override
        protected Vector<?> getProtocolNames() {
            return new Vector<>();
        }
    }
}
