package dev.connectiondoctor.practice.mint;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;

/**
 * What a server shows of itself.
 *
 * @param chain certificates exactly as they are sent, the server's own first
 */
public record Identity(PrivateKey key, List<X509Certificate> chain) {

    /** A server's certificate from this authority, sent together with these. */
    public static Identity issued(Leaf leaf, Authority issuer, Collection<X509Certificate> sentAlong) {
        KeyPair keys = Certificates.newKeys();
        List<X509Certificate> chain = new ArrayList<>();
        chain.add(Certificates.leaf(leaf, keys, issuer));
        chain.addAll(sentAlong);
        return new Identity(keys.getPrivate(), List.copyOf(chain));
    }

    public static Identity selfSigned(Leaf leaf) {
        KeyPair keys = Certificates.newKeys();
        return new Identity(keys.getPrivate(), List.of(Certificates.leaf(leaf, keys, null)));
    }

    /** For a server that shows this and, if it asks clients for certificates, accepts none. */
    public SSLContext context() {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(new KeyManager[]{new OneIdentity(this)}, new TrustManager[]{new TrustsNobody()}, null);
            return context;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public String toString() {
        return chain.getFirst().getSubjectX500Principal().getName();
    }
}
