package dev.connectiondoctor.stage.tls;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Hashtable;
import java.util.List;
import java.util.Vector;

import org.bouncycastle.tls.AbstractTlsClient;
import org.bouncycastle.tls.AlertDescription;
import org.bouncycastle.tls.NameType;
import org.bouncycastle.tls.NamedGroup;
import org.bouncycastle.tls.ProtocolName;
import org.bouncycastle.tls.ProtocolVersion;
import org.bouncycastle.tls.ServerName;
import org.bouncycastle.tls.TlsAuthentication;
import org.bouncycastle.tls.TlsClientProtocol;
import org.bouncycastle.tls.TlsExtensionsUtils;
import org.bouncycastle.tls.TlsFatalAlert;
import org.bouncycastle.tls.crypto.impl.bc.BcTlsCrypto;
import org.jspecify.annotations.Nullable;

/**
 * Writes the first message of a handshake (ClientHello), as one whole TLS record. Java's own is always about 460 bytes
 * and cannot be shaped; these differ from each other in one thing.
 */
final class HelloWriter extends AbstractTlsClient {
    /** Size of the padded message: more than one packet of an ordinary network holds. */
    static final int LARGE = 1600;
    private static final int EXTENSION_HEAD = 4;
    private static final int[] SUITES = {0x1301, 0x1302, 0x1303, 0xc02b, 0xc02f, 0xc02c, 0xc030, 0xcca9, 0xcca8,
            0xc013, 0xc014, 0x9c, 0x9d, 0x2f, 0x35};
    /** With forward secrecy and without, down to 3DES and RC4: a server must not say no for want of a cipher. */
    private static final int[] OLD_SUITES = {0xc013, 0xc014, 0xc009, 0xc00a, 0x33, 0x39, 0x2f, 0x35, 0xc012, 0x16, 0x0a,
            0x05};

    private final @Nullable String name;
    private final boolean hybrid;
    private final int padding;
    private final ProtocolVersion[] versions;
    private final int[] suites;

    private HelloWriter(@Nullable String name, boolean hybrid, int padding, int[] suites, ProtocolVersion... versions) {
        super(new BcTlsCrypto(new SecureRandom()));
        this.name = name;
        this.hybrid = hybrid;
        this.padding = padding;
        this.suites = suites;
        this.versions = versions;
    }

    /**
     * About 300 bytes, as programs sent until lately.
     *
     * @param name the server name to ask for; null for none
     */
    static byte[] small(@Nullable String name) {
        return current(name, false, 0);
    }

    /** The small one, padded (RFC 7685) to {@link #LARGE} bytes. */
    static byte[] large(@Nullable String name) {
        return current(name, false, LARGE - EXTENSION_HEAD - small(name).length);
    }

    /** The small one with a post-quantum key share (X25519MLKEM768) more, as new programs send it: about 1,500 bytes. */
    static byte[] hybrid(@Nullable String name) {
        return current(name, true, 0);
    }

    /** Offers this version as the highest, with ciphers of its time. */
    static byte[] old(@Nullable String name, ProtocolVersion highest) {
        return new HelloWriter(name, false, 0, OLD_SUITES, highest.downTo(ProtocolVersion.TLSv10)).write();
    }

    private static byte[] current(@Nullable String name, boolean hybrid, int padding) {
        return new HelloWriter(name, hybrid, padding, SUITES, ProtocolVersion.TLSv13, ProtocolVersion.TLSv12).write();
    }

    private byte[] write() {
        try {
            TlsClientProtocol protocol = new TlsClientProtocol();
            protocol.connect(this);
            byte[] record = new byte[protocol.getAvailableOutputBytes()];
            protocol.readOutput(record, 0, record.length);
            return record;
        } catch (IOException impossible) {
            throw new IllegalStateException("nothing is read or sent yet", impossible);
        }
    }

    @Override
    protected ProtocolVersion[] getSupportedVersions() {
        return versions.clone();
    }

    @Override
    protected int[] getSupportedCipherSuites() {
        return suites.clone();
    }

    @Override
    @SuppressWarnings("rawtypes")
    protected Vector<Integer> getSupportedGroups(Vector roles) {
        return groups(NamedGroup.x25519, NamedGroup.secp256r1, NamedGroup.secp384r1);
    }

    @Override
    public Vector<Integer> getEarlyKeyShareGroups() {
        return groups(NamedGroup.x25519);
    }

    private Vector<Integer> groups(Integer... classical) {
        Vector<Integer> groups = new Vector<>(List.of(classical));
        if (hybrid) {
            groups.addFirst(NamedGroup.X25519MLKEM768);
        }
        return groups;
    }

    @Override
    protected @Nullable Vector<ServerName> getSNIServerNames() {
        return name == null
                ? null
                : new Vector<>(
                        List.of(new ServerName(NameType.host_name, name.getBytes(StandardCharsets.US_ASCII))));
    }

    @Override
    protected Vector<ProtocolName> getProtocolNames() {
        return new Vector<>(List.of(ProtocolName.HTTP_2_TLS, ProtocolName.HTTP_1_1));
    }

    @Override
    @SuppressWarnings("rawtypes")
    public Hashtable getClientExtensions() throws IOException {
        Hashtable extensions = super.getClientExtensions();
        if (padding > 0) {
            TlsExtensionsUtils.addPaddingExtension(extensions, padding);
        }
        return extensions;
    }

    @Override
    public TlsAuthentication getAuthentication() throws IOException {
        throw new TlsFatalAlert(AlertDescription.internal_error);
    }
}
