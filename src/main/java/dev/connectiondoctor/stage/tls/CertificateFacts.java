package dev.connectiondoctor.stage.tls;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAKey;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.GeneralName;

/** Writes a certificate down as plain facts. */
final class CertificateFacts {
    private static final String EMBEDDED_SCTS = "1.3.6.1.4.1.11129.2.4.2";
    private static final String AUTHORITY_INFORMATION = "1.3.6.1.5.5.7.1.1";
    private static final int MOST_SANS = 200;

    private CertificateFacts() {}

    static TlsEvidence.Certificate of(X509Certificate certificate) {
        byte[] encoded = encoded(certificate);
        return new TlsEvidence.Certificate(Visible.name(certificate.getSubjectX500Principal()),
                Visible.name(certificate.getIssuerX500Principal()), certificate.getNotBefore().toInstant().toString(),
                certificate.getNotAfter().toInstant().toString(), sha256(encoded),
                HostNames.sans(certificate).stream().limit(MOST_SANS).map(Visible::text).toList(),
                selfSigned(certificate),
                authority(certificate), certificate.getExtensionValue(EMBEDDED_SCTS) != null,
                key(certificate.getPublicKey()), certificate.getSigAlgName(), issuerUrls(certificate), pem(encoded));
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
        byte[] extension = certificate.getExtensionValue(AUTHORITY_INFORMATION);
        if (extension == null) {
            return List.of();
        }
        try {
            byte[] value = ASN1OctetString.getInstance(extension).getOctets();
            return Stream.of(AuthorityInformationAccess.getInstance(value).getAccessDescriptions())
                    .map(CertificateFacts::issuerUrl)
                    .flatMap(Optional::stream)
                    .limit(8)
                    .toList();
        } catch (IllegalArgumentException malformed) {
            return List.of();
        }
    }

    private static Optional<String> issuerUrl(AccessDescription access) {
        GeneralName location = access.getAccessLocation();
        boolean url = AccessDescription.id_ad_caIssuers.equals(access.getAccessMethod())
                && location.getTagNo() == GeneralName.uniformResourceIdentifier;
        return url ? Optional.of(location.getName().toString()) : Optional.empty();
    }

    private static String key(PublicKey key) {
        return switch (key) {
            case RSAKey rsa -> "RSA " + rsa.getModulus().bitLength();
            case ECPublicKey curve -> "EC " + curve.getParams().getCurve().getField().getFieldSize();
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

    private static String sha256(byte[] encoded) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(encoded));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    private static String pem(byte[] encoded) {
        byte[] lineEnd = {'\n'};
        return "-----BEGIN CERTIFICATE-----\n" + Base64.getMimeEncoder(64, lineEnd).encodeToString(encoded)
                + "\n-----END CERTIFICATE-----\n";
    }

}
