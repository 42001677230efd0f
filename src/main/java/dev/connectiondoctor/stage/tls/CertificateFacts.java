package dev.connectiondoctor.stage.tls;

import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAKey;
import java.util.Base64;
import java.util.List;

import org.bouncycastle.asn1.x509.AccessDescription;

/** Writes a certificate down as plain facts. */
final class CertificateFacts {
    private static final int MOST_SANS = 200;

    private CertificateFacts() {}

    static TlsEvidence.Certificate of(X509Certificate certificate) {
        byte[] encoded = encoded(certificate);
        TlsEvidence.Form form = new CertificateForm(certificate).facts();
        return new TlsEvidence.Certificate(Visible.name(certificate.getSubjectX500Principal()),
                Visible.name(certificate.getIssuerX500Principal()), certificate.getNotBefore().toInstant().toString(),
                certificate.getNotAfter().toInstant().toString(), Digests.sha256(encoded),
                HostNames.sans(certificate).stream().limit(MOST_SANS).map(Visible::text).toList(),
                selfSigned(certificate), authority(certificate), form.sctCount() > 0,
                key(certificate.getPublicKey()), certificate.getSigAlgName(), issuerUrls(certificate),
                Base64.getEncoder().encodeToString(encoded), form);
    }

    static boolean authority(X509Certificate certificate) {
        return certificate.getBasicConstraints() >= 0;
    }

    static boolean selfSigned(X509Certificate certificate) {
        return issued(certificate, certificate);
    }

    /** Whether the one certificate was issued by the other: by name, and by signature. */
    static boolean issued(X509Certificate issuer, X509Certificate certificate) {
        if (!certificate.getIssuerX500Principal().equals(issuer.getSubjectX500Principal())) {
            return false;
        }
        try {
            certificate.verify(issuer.getPublicKey());
            return true;
        } catch (GeneralSecurityException _) {
            return false;
        }
    }

    /** Where the issuer's certificate can be fetched. */
    static List<String> issuerUrls(X509Certificate certificate) {
        return CertificateForm.accessUrls(certificate, AccessDescription.id_ad_caIssuers.getId());
    }

    private static String key(PublicKey key) {
        return switch (key) {
            case RSAKey _ -> "RSA " + CertificateForm.keyBits(key);
            case ECPublicKey _ -> "EC " + CertificateForm.keyBits(key);
            default -> key.getAlgorithm();
        };
    }

    private static byte[] encoded(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (CertificateEncodingException impossible) {
            throw new IllegalStateException("it was decoded", impossible);
        }
    }
}
