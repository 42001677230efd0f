package dev.connectiondoctor.lines;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.security.auth.x500.X500Principal;

import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.jspecify.annotations.Nullable;

/** Certificates for tests. A mint is an authority, or a server's own certificate and key, with the chain above it. */
public record Mint(X509Certificate certificate, PrivateKey key, List<X509Certificate> issuers) {
    private static final AtomicLong SERIAL = new AtomicLong(1);
    private static final char[] PASSWORD = "test".toCharArray();

    /** How one certificate is to be. */
    public record Wish(String subject, boolean authority, List<String> names, Instant from, Instant until,
            @Nullable String issuerUrl) {
        public static Wish server(String... names) {
            return new Wish("CN=" + (names.length == 0 ? "nobody" : names[0]), false, List.of(names),
                    Instant.now().minus(Duration.ofDays(1)), Instant.now().plus(Duration.ofDays(30)), null);
        }

        public static Wish authority(String subject) {
            return new Wish(subject, true, List.of(), Instant.now().minus(Duration.ofDays(10)),
                    Instant.now().plus(Duration.ofDays(300)), null);
        }

        public Wish valid(Instant newFrom, Instant newUntil) {
            return new Wish(subject, authority, names, newFrom, newUntil, issuerUrl);
        }

        public Wish issuerAt(String url) {
            return new Wish(subject, authority, names, from, until, url);
        }
    }

    public static Mint selfSigned(Wish wish) {
        KeyPair keys = keys();
        X500Principal name = new X500Principal(wish.subject());
        return new Mint(build(wish, name, keys, keys.getPrivate()), keys.getPrivate(), List.of());
    }

    public Mint issue(Wish wish) {
        KeyPair keys = keys();
        return new Mint(build(wish, certificate.getSubjectX500Principal(), keys, key), keys.getPrivate(), chain());
    }

    /** From this certificate up to the root. */
    public List<X509Certificate> chain() {
        return Stream.concat(Stream.of(certificate), issuers.stream()).toList();
    }

    /** A server's context that sends this certificate and then exactly these. */
    public SSLContext serving(List<X509Certificate> sent) {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry("server", key, PASSWORD, sent.toArray(Certificate[]::new));
            KeyManagerFactory keys = KeyManagerFactory.getInstance("PKIX");
            keys.init(store, PASSWORD);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), null, null);
            return context;
        } catch (GeneralSecurityException | IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    public SSLContext serving() {
        return serving(chain());
    }

    public Path pem(Path folder) {
        try {
            Path file = Files.createTempFile(folder, "root", ".pem");
            String body = Base64.getMimeEncoder(64, new byte[]{'\n'}).encodeToString(certificate.getEncoded());
            return Files.writeString(file,
                    "-----BEGIN CERTIFICATE-----\n" + body + "\n-----END CERTIFICATE-----\n");
        } catch (GeneralSecurityException | IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static KeyPair keys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(256);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static X509Certificate build(Wish wish, X500Principal issuer, KeyPair keys, PrivateKey signer) {
        try {
            JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(issuer,
                    BigInteger.valueOf(SERIAL.incrementAndGet()), Date.from(wish.from()), Date.from(wish.until()),
                    new X500Principal(wish.subject()), keys.getPublic());
            extend(builder, wish);
            return new JcaX509CertificateConverter()
                    .getCertificate(builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(signer)));
        } catch (GeneralSecurityException | OperatorCreationException | CertIOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void extend(JcaX509v3CertificateBuilder builder, Wish wish) throws CertIOException {
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(wish.authority()));
        if (!wish.names().isEmpty()) {
            List<GeneralName> names = new ArrayList<>();
            wish.names()
                    .forEach(name -> names.add(new GeneralName(
                            name.matches("[0-9.]+|.*:.*") ? GeneralName.iPAddress : GeneralName.dNSName, name)));
            builder.addExtension(Extension.subjectAlternativeName, false,
                    new GeneralNames(names.toArray(GeneralName[]::new)));
        }
        if (wish.issuerUrl() != null) {
            builder.addExtension(Extension.authorityInfoAccess, false, new AuthorityInformationAccess(
                    AccessDescription.id_ad_caIssuers,
                    new GeneralName(GeneralName.uniformResourceIdentifier, wish.issuerUrl())));
        }
    }
}
