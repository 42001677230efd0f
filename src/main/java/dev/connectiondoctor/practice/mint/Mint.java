package dev.connectiondoctor.practice.mint;

import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;

/** The public authorities of one practice network, freshly minted, and the identities that they issue. */
public final class Mint {
    private static final String NAME = "O=Connection Doctor Practice, C=ZZ";
    private static final Base64.Encoder PEM = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));

    private final Authority root = Authority.root("CN=Practice Public Root, " + NAME);
    private final Authority issuing = root.below("CN=Practice Issuing CA, " + NAME);

    /** The root that clients are told to trust. */
    public Authority root() {
        return root;
    }

    /** The authority that issues the servers' certificates. */
    public Authority issuing() {
        return issuing;
    }

    /** A sound identity: sent with everything that a client needs but the root. */
    public Identity sound(Leaf leaf) {
        return Identity.issued(leaf, issuing, issuing.pathBelowRoot());
    }

    /** The server's certificate alone, without the one between it and the root. */
    public Identity withoutIntermediate(Leaf leaf) {
        return Identity.issued(leaf, issuing, List.of());
    }

    /** Everything that is needed, but two intermediates in the wrong order. */
    public Identity inWrongOrder(Leaf leaf) {
        Authority below = issuing.below("CN=Practice Issuing CA 2, " + NAME);
        return Identity.issued(leaf, below, below.pathBelowRoot().reversed());
    }

    /** Everything that is needed, but the server's own certificate at the end. */
    public Identity withLeafLast(Leaf leaf) {
        Identity sound = sound(leaf);
        return new Identity(sound.key(), sound.chain().reversed());
    }

    /** A sound certificate, and a key that does not belong to it. */
    public Identity withKeyOfAnother(Leaf leaf) {
        return new Identity(sound(leaf).key(), sound(leaf).chain());
    }

    /** The certificate as a PEM file holds it. */
    public static String pem(X509Certificate certificate) {
        return "-----BEGIN CERTIFICATE-----\n" + PEM.encodeToString(der(certificate))
                + "\n-----END CERTIFICATE-----\n";
    }

    /** The certificate as a web server hands it out. */
    public static byte[] der(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (CertificateEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
