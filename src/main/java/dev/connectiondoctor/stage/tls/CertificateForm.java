package dev.connectiondoctor.stage.tls;

import java.math.BigInteger;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAKey;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.jspecify.annotations.Nullable;

/** What strict clients look at in a certificate. An extension that cannot be read counts as absent. */
final class CertificateForm {
    private static final String BASIC_CONSTRAINTS = "2.5.29.19";
    private static final String AUTHORITY_KEY = "2.5.29.35";
    private static final String SUBJECT_KEY = "2.5.29.14";
    private static final String CRL_POINTS = "2.5.29.31";
    private static final String EMBEDDED_SCTS = "1.3.6.1.4.1.11129.2.4.2";
    private static final String AUTHORITY_INFORMATION = "1.3.6.1.5.5.7.1.1";
    private static final int MOST_URLS = 8;
    private static final int PREFIX = 2;

    private final X509Certificate certificate;

    CertificateForm(X509Certificate certificate) {
        this.certificate = certificate;
    }

    TlsEvidence.Form facts() {
        return new TlsEvidence.Form(keyBits(certificate.getPublicKey()), basicConstraintsCritical(),
                certificate.getExtensionValue(AUTHORITY_KEY) != null,
                certificate.getExtensionValue(SUBJECT_KEY) != null, sctCount(),
                Digests.sha256(certificate.getPublicKey().getEncoded()), crlUrls(),
                accessUrls(certificate, AccessDescription.id_ad_ocsp.getId()));
    }

    /** Bits of an RSA modulus or of an elliptic curve's field; 0 for other keys. */
    static int keyBits(PublicKey key) {
        return switch (key) {
            case RSAKey rsa -> rsa.getModulus().bitLength();
            case ECPublicKey curve -> curve.getParams().getCurve().getField().getFieldSize();
            default -> 0;
        };
    }

    /** Addresses of one kind in the authority information (AIA). */
    static List<String> accessUrls(X509Certificate certificate, String method) {
        return extension(certificate, AUTHORITY_INFORMATION, AuthorityInformationAccess::getInstance)
                .map(AuthorityInformationAccess::getAccessDescriptions)
                .map(Stream::of)
                .orElseGet(Stream::empty)
                .filter(access -> access.getAccessMethod().getId().equals(method))
                .map(AccessDescription::getAccessLocation)
                .flatMap(CertificateForm::url)
                .limit(MOST_URLS)
                .toList();
    }

    private @Nullable Boolean basicConstraintsCritical() {
        return certificate.getExtensionValue(BASIC_CONSTRAINTS) == null
                ? null
                : certificate.getCriticalExtensionOIDs().contains(BASIC_CONSTRAINTS);
    }

    /** Embedded timestamps: a list of lists of bytes, each with its length in front (RFC 6962, 3.3). */
    private int sctCount() {
        return extension(certificate, EMBEDDED_SCTS, value -> ASN1OctetString.getInstance(value).getOctets())
                .map(CertificateForm::entries)
                .orElse(0);
    }

    private static int entries(byte[] list) {
        if (list.length < PREFIX || length(list, 0) != list.length - PREFIX) {
            return 0;
        }
        int count = 0;
        int at = PREFIX;
        while (at + PREFIX <= list.length && length(list, at) > 0 && at + PREFIX + length(list, at) <= list.length) {
            at += PREFIX + length(list, at);
            count++;
        }
        return at == list.length ? count : 0;
    }

    private static int length(byte[] list, int at) {
        return new BigInteger(1, list, at, PREFIX).intValue();
    }

    private List<String> crlUrls() {
        return extension(certificate, CRL_POINTS, CRLDistPoint::getInstance)
                .map(CRLDistPoint::getDistributionPoints)
                .map(Stream::of)
                .orElseGet(Stream::empty)
                .map(DistributionPoint::getDistributionPoint)
                .filter(name -> name != null && name.getType() == DistributionPointName.FULL_NAME)
                .flatMap(name -> Stream.of(GeneralNames.getInstance(name.getName()).getNames()))
                .flatMap(CertificateForm::url)
                .limit(MOST_URLS)
                .toList();
    }

    private static Stream<String> url(GeneralName name) {
        return name.getTagNo() == GeneralName.uniformResourceIdentifier
                ? Stream.of(name.getName().toString())
                : Stream.empty();
    }

    private static <T> Optional<T> extension(X509Certificate certificate, String id, Function<byte[], T> reader) {
        byte[] extension = certificate.getExtensionValue(id);
        if (extension == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(reader.apply(ASN1OctetString.getInstance(extension).getOctets()));
        } catch (IllegalArgumentException | IllegalStateException malformed) {
            return Optional.empty();
        }
    }
}
