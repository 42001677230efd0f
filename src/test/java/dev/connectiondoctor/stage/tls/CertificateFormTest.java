package dev.connectiondoctor.stage.tls;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;

import javax.security.auth.x500.X500Principal;

import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.junit.jupiter.api.Test;

class CertificateFormTest {
    private static final ASN1ObjectIdentifier SCTS = new ASN1ObjectIdentifier("1.3.6.1.4.1.11129.2.4.2");

    private static X509Certificate certificate(byte[] scts, boolean critical) throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(1024);
        KeyPair keys = generator.generateKeyPair();
        X500Principal name = new X500Principal("CN=form");
        JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(name, BigInteger.ONE,
                Date.from(Instant.EPOCH), Date.from(Instant.EPOCH.plusSeconds(60)), name, keys.getPublic());
        builder.addExtension(Extension.basicConstraints, critical, new BasicConstraints(true));
        builder.addExtension(Extension.subjectKeyIdentifier, false,
                new JcaX509ExtensionUtils().createSubjectKeyIdentifier(keys.getPublic()));
        builder.addExtension(SCTS, false, new DEROctetString(scts));
        GeneralName url = new GeneralName(GeneralName.uniformResourceIdentifier, "http://crl.example.test/a.crl");
        DistributionPoint point = new DistributionPoint(new DistributionPointName(new GeneralNames(url)), null, null);
        builder.addExtension(Extension.cRLDistributionPoints, false, new CRLDistPoint(new DistributionPoint[]{point}));
        return new JcaX509CertificateConverter()
                .getCertificate(builder.build(new JcaContentSignerBuilder("SHA256withRSA").build(keys.getPrivate())));
    }

    private static int scts(int... bytes) throws Exception {
        byte[] list = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            list[i] = (byte) bytes[i];
        }
        return CertificateFacts.of(certificate(list, true)).form().sctCount();
    }

    @Test
    void timestampsAreCountedAndNotJustSeen() throws Exception {
        assertThat(scts(0, 7, 0, 2, 1, 1, 0, 1, 9)).isEqualTo(2);
        assertThat(scts(0, 0)).isZero();
        assertThat(scts()).isZero();
    }

    @Test
    void aListThatDoesNotAddUpIsNone() throws Exception {
        assertThat(scts(0, 9, 0, 2, 1, 1, 0, 1, 9)).isZero();
        assertThat(scts(0, 6, 0, 2, 1, 1, 0, 9)).isZero();
        assertThat(scts(0, 3, 0, 0, 0)).isZero();
    }

    @Test
    void theRestOfTheFormIsReadToo() throws Exception {
        TlsEvidence.Certificate facts = CertificateFacts.of(certificate(new byte[]{0, 0}, false));
        assertThat(facts.form().keyBits()).isEqualTo(1024);
        assertThat(facts.form().basicConstraintsCritical()).isFalse();
        assertThat(facts.form().subjectKeyId()).isTrue();
        assertThat(facts.form().authorityKeyId()).isFalse();
        assertThat(facts.form().crlUrls()).containsExactly("http://crl.example.test/a.crl");
        assertThat(facts.form().ocspUrls()).isEmpty();
        assertThat(facts.form().keySha256()).hasSize(64);
        assertThat(facts.scts()).isFalse();
        assertThat(facts.pem()).startsWith("-----BEGIN CERTIFICATE-----\n").endsWith("-----END CERTIFICATE-----\n");
    }

    @Test
    void thePemIsTheCertificate() throws Exception {
        X509Certificate certificate = certificate(new byte[]{0, 0}, true);
        assertThat(dev.connectiondoctor.net.Certificates.ofPem(CertificateFacts.of(certificate).pem()))
                .containsExactly(certificate);
    }
}
