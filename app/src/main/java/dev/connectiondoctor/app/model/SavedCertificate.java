package dev.connectiondoctor.app.model;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A certificate as a file holds it.
 *
 * @param name what people know its subject by
 * @param validUntil RFC 3339 UTC
 * @param sha256 fingerprint, hexadecimal
 */
public record SavedCertificate(String name, String validUntil, String sha256) {

    /** What a text in PEM form says; empty if it is something else. */
    public static Optional<SavedCertificate> read(String text) {
        if (!text.startsWith("-----BEGIN CERTIFICATE-----")) {
            return Optional.empty();
        }
        try {
            X509Certificate certificate = (X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII)));
            return Optional.of(new SavedCertificate(
                    CertificateTexts.commonName(certificate.getSubjectX500Principal().getName()),
                    certificate.getNotAfter().toInstant().toString(), sha256(certificate)));
        } catch (CertificateException _) {
            return Optional.empty();
        }
    }

    private static String sha256(X509Certificate certificate) throws CertificateException {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
