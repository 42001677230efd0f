package dev.connectiondoctor.net;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads and writes certificates. */
public final class Certificates {
    private static final Pattern BEGIN = Pattern.compile("-----BEGIN (?:X509 |TRUSTED )?CERTIFICATE-----");
    private static final String END = "-----END";

    private Certificates() {}

    /**
     * All certificates of a PEM file, in order; text around them and blocks that are no certificate are passed over.
     *
     * @throws IOException if the file cannot be read
     */
    public static List<X509Certificate> ofPemFile(Path file) throws IOException {
        return ofPem(Files.readString(file, StandardCharsets.ISO_8859_1));
    }

    /** All certificates of a text in PEM, in order; all else in it is passed over. */
    public static List<X509Certificate> ofPem(String text) {
        List<X509Certificate> found = new ArrayList<>();
        Matcher begin = BEGIN.matcher(text);
        while (begin.find()) {
            int end = text.indexOf(END, begin.end());
            if (end > 0 && isBase64(text, begin.end(), end)) {
                decode(text.substring(begin.end(), end)).ifPresent(found::add);
            }
        }
        return List.copyOf(found);
    }

    private static boolean isBase64(String text, int from, int to) {
        for (int at = from; at < to; at++) {
            char c = text.charAt(at);
            boolean letter = c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
            if (!letter && "+/= \t\r\n\f".indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }

    private static Optional<X509Certificate> decode(String base64) {
        try {
            return Optional.of(ofDer(Base64.getMimeDecoder().decode(base64)));
        } catch (CertificateException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** One certificate, in DER or PEM. */
    public static X509Certificate ofDer(byte[] encoded) throws CertificateException {
        return (X509Certificate) CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(encoded));
    }

    /** The certificates that a key store holds as trusted. */
    static List<X509Certificate> in(KeyStore store) throws GeneralSecurityException {
        List<X509Certificate> found = new ArrayList<>();
        for (String alias : Collections.list(store.aliases())) {
            if (store.getCertificate(alias) instanceof X509Certificate certificate) {
                found.add(certificate);
            }
        }
        return found;
    }

    /** A key store in memory that trusts exactly these. */
    static KeyStore storeOf(Collection<X509Certificate> roots) {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            int index = 0;
            for (X509Certificate root : roots) {
                store.setCertificateEntry("root-" + index++, root);
            }
            return store;
        } catch (GeneralSecurityException | IOException impossible) {
            throw new IllegalStateException("a key store in memory", impossible);
        }
    }
}
