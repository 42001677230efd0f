package dev.connectiondoctor.stage.tls;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Hashtable;
import java.util.List;
import java.util.Vector;

import org.bouncycastle.tls.CertificateEntry;
import org.bouncycastle.tls.CertificateRequest;
import org.bouncycastle.tls.DefaultTlsClient;
import org.bouncycastle.tls.NameType;
import org.bouncycastle.tls.ProtocolVersion;
import org.bouncycastle.tls.ServerName;
import org.bouncycastle.tls.TlsAuthentication;
import org.bouncycastle.tls.TlsCredentials;
import org.bouncycastle.tls.TlsExtensionsUtils;
import org.bouncycastle.tls.TlsServerCertificate;
import org.bouncycastle.tls.TlsUtils;
import org.bouncycastle.tls.crypto.TlsCrypto;
import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.net.Literals;

/**
 * A client that asks for certificate timestamps and takes any certificate: for evidence alone. They come with the
 * server's hello (TLS 1.2) or with its certificate (TLS 1.3).
 */
final class SctClient extends DefaultTlsClient {
    private static final Integer TIMESTAMPS = 18;
    private static final int LENGTH = 2;

    private final String host;
    private volatile @Nullable Integer timestamps;

    SctClient(TlsCrypto crypto, String host) {
        super(crypto);
        this.host = host;
    }

    /** How many came; null as long as the server has not got to its certificate. */
    @Nullable
    Integer timestamps() {
        return timestamps;
    }

    @Override
    protected ProtocolVersion[] getSupportedVersions() {
        return ProtocolVersion.TLSv13.downTo(ProtocolVersion.TLSv12);
    }

    @Override
    protected @Nullable Vector<ServerName> getSNIServerNames() {
        return Literals.parse(host).isPresent()
                ? null
                : new Vector<>(List.of(new ServerName(NameType.host_name, host.getBytes(StandardCharsets.US_ASCII))));
    }

    @Override
    @SuppressWarnings("unchecked")
    public Hashtable<Integer, byte[]> getClientExtensions() throws IOException {
        Hashtable<Integer, byte[]> extensions = TlsExtensionsUtils
                .ensureExtensionsInitialised(super.getClientExtensions());
        extensions.put(TIMESTAMPS, TlsUtils.EMPTY_BYTES);
        return extensions;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public void processServerExtensions(@Nullable Hashtable extensions) throws IOException {
        super.processServerExtensions(extensions);
        if (extensions != null && extensions.get(TIMESTAMPS) instanceof byte[] list) {
            timestamps = count(list);
        }
    }

    @Override
    public TlsAuthentication getAuthentication() {
        return new TlsAuthentication() {
            @Override
            public void notifyServerCertificate(TlsServerCertificate shown) throws IOException {
                counted(shown);
            }

            @Override
            public @Nullable TlsCredentials getClientCredentials(CertificateRequest request) {
                return null;
            }
        };
    }

    private void counted(TlsServerCertificate shown) throws IOException {
        CertificateEntry leaf = shown.getCertificate().getCertificateEntryAt(0);
        boolean sent = leaf.getExtensions() != null && leaf.getExtensions().get(TIMESTAMPS) instanceof byte[];
        if (sent) {
            timestamps = count((byte[]) leaf.getExtensions().get(TIMESTAMPS));
        } else if (timestamps == null) {
            timestamps = 0;
        }
    }

    /** A list of the form length, then for each its own length and its bytes. A torn end is left out. */
    static int count(byte[] list) {
        ByteBuffer bytes = ByteBuffer.wrap(list);
        int count = 0;
        if (bytes.remaining() >= LENGTH) {
            bytes.getShort();
        }
        while (bytes.remaining() > LENGTH) {
            int length = Short.toUnsignedInt(bytes.getShort());
            if (length == 0 || length > bytes.remaining()) {
                break;
            }
            bytes.position(bytes.position() + length);
            count++;
        }
        return count;
    }
}
