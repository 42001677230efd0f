package dev.connectiondoctor.practice.mint;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;

import javax.security.auth.x500.X500Principal;

import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.jspecify.annotations.Nullable;

/** Writes and signs certificates so that strict clients (RFC 5280 to the letter) have nothing to complain about. */
final class Certificates {
    private static final Duration AUTHORITY_AGE = Duration.ofDays(400);
    private static final Duration AUTHORITY_LIFE = Duration.ofDays(3650);
    private static final int SERIAL_BITS = 126;

    private Certificates() {}

    /** An EC key on the curve P-256. */
    static KeyPair newKeys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** @param issuer null for a root, which signs itself */
    static X509Certificate authority(String name, KeyPair keys, @Nullable Authority issuer) {
        try {
            X509v3CertificateBuilder builder = begin(name, keys, issuer, AUTHORITY_AGE.negated(), AUTHORITY_LIFE);
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(true));
            builder.addExtension(Extension.keyUsage, true,
                    new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign | KeyUsage.digitalSignature));
            return sign(builder, keys, issuer);
        } catch (GeneralSecurityException | CertIOException | OperatorCreationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** @param issuer null for a certificate that signs itself */
    static X509Certificate leaf(Leaf leaf, KeyPair keys, @Nullable Authority issuer) {
        try {
            X509v3CertificateBuilder builder = begin(leaf.subject(), keys, issuer, leaf.from(), leaf.until());
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
            builder.addExtension(Extension.extendedKeyUsage, false,
                    new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth));
            builder.addExtension(Extension.subjectAlternativeName, false, names(leaf.hosts()));
            addIssuerUrl(builder, leaf.issuerUrl());
            addRevocationUrl(builder, leaf.revocationUrl());
            return sign(builder, keys, issuer);
        } catch (GeneralSecurityException | CertIOException | OperatorCreationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static X509v3CertificateBuilder begin(String name, KeyPair keys, @Nullable Authority issuer, Duration from,
            Duration until) throws GeneralSecurityException, CertIOException {
        Instant now = Instant.now();
        X500Principal subject = new X500Principal(name);
        X500Principal issuedBy = issuer == null ? subject : issuer.certificate().getSubjectX500Principal();
        X509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(issuedBy, serial(),
                Date.from(now.plus(from)), Date.from(now.plus(until)), subject, keys.getPublic());
        JcaX509ExtensionUtils extensions = new JcaX509ExtensionUtils();
        KeyPair signing = issuer == null ? keys : issuer.keys();
        builder.addExtension(Extension.subjectKeyIdentifier, false,
                extensions.createSubjectKeyIdentifier(keys.getPublic()));
        builder.addExtension(Extension.authorityKeyIdentifier, false,
                extensions.createAuthorityKeyIdentifier(signing.getPublic()));
        return builder;
    }

    private static X509Certificate sign(X509v3CertificateBuilder builder, KeyPair keys, @Nullable Authority issuer)
            throws GeneralSecurityException, OperatorCreationException {
        KeyPair signing = issuer == null ? keys : issuer.keys();
        return new JcaX509CertificateConverter()
                .getCertificate(
                        builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(signing.getPrivate())));
    }

    private static GeneralNames names(List<String> hosts) {
        return new GeneralNames(hosts.stream().map(Certificates::name).toArray(GeneralName[]::new));
    }

    private static GeneralName name(String host) {
        boolean address = host.indexOf(':') >= 0 || Character.isDigit(host.charAt(host.length() - 1));
        return new GeneralName(address ? GeneralName.iPAddress : GeneralName.dNSName, host);
    }

    private static void addIssuerUrl(X509v3CertificateBuilder builder, @Nullable String url) throws CertIOException {
        if (url != null) {
            GeneralName location = new GeneralName(GeneralName.uniformResourceIdentifier, url);
            builder.addExtension(Extension.authorityInfoAccess, false,
                    new AuthorityInformationAccess(new AccessDescription(AccessDescription.id_ad_caIssuers, location)));
        }
    }

    private static void addRevocationUrl(X509v3CertificateBuilder builder, @Nullable String url)
            throws CertIOException {
        if (url != null) {
            GeneralNames names = new GeneralNames(new GeneralName(GeneralName.uniformResourceIdentifier, url));
            DistributionPoint point = new DistributionPoint(new DistributionPointName(names), null, null);
            builder.addExtension(Extension.cRLDistributionPoints, false,
                    new CRLDistPoint(new DistributionPoint[]{point}));
        }
    }

    private static BigInteger serial() {
        return new BigInteger(SERIAL_BITS, new SecureRandom()).setBit(SERIAL_BITS);
    }
}
