package dev.connectiondoctor.stage.tls;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.stream.Stream;

import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;

/** Where a certificate says that its revocation can be looked up; plain http alone, as others are not asked. */
final class RevocationAddresses {
    private RevocationAddresses() {}

    /** Lists of revoked certificates (CRL). */
    static List<String> lists(X509Certificate certificate) {
        byte[] extension = certificate.getExtensionValue(Extension.cRLDistributionPoints.getId());
        try {
            return extension == null
                    ? List.of()
                    : http(Stream.of(CRLDistPoint.getInstance(value(extension)).getDistributionPoints())
                            .flatMap(RevocationAddresses::names));
        } catch (IllegalArgumentException malformed) {
            return List.of();
        }
    }

    /** Responders that say whether one certificate is revoked (OCSP). */
    static List<String> responders(X509Certificate certificate) {
        byte[] extension = certificate.getExtensionValue(Extension.authorityInfoAccess.getId());
        try {
            return extension == null
                    ? List.of()
                    : http(Stream.of(AuthorityInformationAccess.getInstance(value(extension)).getAccessDescriptions())
                            .filter(access -> AccessDescription.id_ad_ocsp.equals(access.getAccessMethod()))
                            .map(AccessDescription::getAccessLocation));
        } catch (IllegalArgumentException malformed) {
            return List.of();
        }
    }

    private static byte[] value(byte[] extension) {
        return ASN1OctetString.getInstance(extension).getOctets();
    }

    private static Stream<GeneralName> names(DistributionPoint point) {
        DistributionPointName name = point.getDistributionPoint();
        return name != null && name.getType() == DistributionPointName.FULL_NAME
                ? Stream.of(GeneralNames.getInstance(name.getName()).getNames())
                : Stream.empty();
    }

    private static List<String> http(Stream<GeneralName> names) {
        return names.filter(name -> name.getTagNo() == GeneralName.uniformResourceIdentifier)
                .map(name -> name.getName().toString())
                .filter(url -> url.startsWith("http://"))
                .toList();
    }
}
