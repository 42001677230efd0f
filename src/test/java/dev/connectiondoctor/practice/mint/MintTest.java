package dev.connectiondoctor.practice.mint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;
import org.junit.jupiter.api.Test;

/** What strict clients look at. */
class MintTest {
    private static final int DIGITAL_SIGNATURE = 0;
    private static final int CERTIFICATE_SIGNING = 5;
    private static final String SERVER_AUTHENTICATION = "1.3.6.1.5.5.7.3.1";

    private final Mint mint = new Mint();

    @Test
    void authoritiesMaySignAndSaySoCritically() {
        for (X509Certificate authority : List.of(mint.root().certificate(), mint.issuing().certificate())) {
            assertThat(authority.getBasicConstraints()).isNotNegative();
            assertThat(authority.getKeyUsage()[CERTIFICATE_SIGNING]).isTrue();
            assertThat(authority.getCriticalExtensionOIDs()).containsExactlyInAnyOrder(
                    Extension.basicConstraints.getId(), Extension.keyUsage.getId());
        }
    }

    @Test
    void leavesAreForServersOnly() throws Exception {
        X509Certificate leaf = leaf(mint.sound(Leaf.standard()));
        assertThat(leaf.getBasicConstraints()).isEqualTo(-1);
        assertThat(leaf.getKeyUsage()[DIGITAL_SIGNATURE]).isTrue();
        assertThat(leaf.getKeyUsage()[CERTIFICATE_SIGNING]).isFalse();
        assertThat(leaf.getExtendedKeyUsage()).containsExactly(SERVER_AUTHENTICATION);
        assertThat(((ECPublicKey) leaf.getPublicKey()).getParams().getOrder().bitLength()).isEqualTo(256);
    }

    @Test
    void leavesNameEveryHostOfThePracticeNetwork() throws Exception {
        assertThat(leaf(mint.sound(Leaf.standard())).getSubjectAlternativeNames())
                .extracting(name -> (Object) name.get(1))
                .containsExactlyInAnyOrder("localhost", "practice.test", "*.practice.test", "127.0.0.1",
                        "0:0:0:0:0:0:0:1");
    }

    @Test
    void theKeysIdentifiersLinkTheChain() {
        Identity identity = mint.sound(Leaf.standard());
        assertThat(authorityKey(leaf(identity))).isEqualTo(subjectKey(mint.issuing().certificate()));
        assertThat(authorityKey(mint.issuing().certificate())).isEqualTo(subjectKey(mint.root().certificate()));
    }

    @Test
    void serialNumbersArePositiveAndOfAllowedLength() {
        X509Certificate leaf = leaf(mint.sound(Leaf.standard()));
        assertThat(leaf.getSerialNumber()).isPositive();
        assertThat(leaf.getSerialNumber().toByteArray()).hasSizeLessThanOrEqualTo(20);
    }

    @Test
    void leavesLiveNoLongerThanBrowsersAllow() {
        X509Certificate leaf = leaf(mint.sound(Leaf.standard()));
        Duration life = Duration.between(leaf.getNotBefore().toInstant(), leaf.getNotAfter().toInstant());
        assertThat(life).isLessThanOrEqualTo(Duration.ofDays(100));
        assertThat(leaf.getNotBefore().toInstant()).isBefore(Instant.now());
    }

    @Test
    void pathsEndAtTheRootOrJustBelowIt() {
        assertThat(mint.issuing().path()).containsExactly(mint.issuing().certificate(), mint.root().certificate());
        assertThat(mint.issuing().pathBelowRoot()).containsExactly(mint.issuing().certificate());
        assertThat(mint.root().pathBelowRoot()).isEmpty();
    }

    @Test
    void pemAndDerAreTheCertificate() throws Exception {
        X509Certificate root = mint.root().certificate();
        CertificateFactory factory = CertificateFactory.getInstance("X.509");
        byte[] pem = Mint.pem(root).getBytes(StandardCharsets.US_ASCII);
        assertThat(factory.generateCertificate(new ByteArrayInputStream(pem))).isEqualTo(root);
        assertThat(factory.generateCertificate(new ByteArrayInputStream(Mint.der(root)))).isEqualTo(root);
    }

    @Test
    void everyMintIsItsOwn() {
        assertThat(Set.of(mint.root().certificate(), new Mint().root().certificate())).hasSize(2);
    }

    @Test
    void nothingThatIsPrintedIsSecret() {
        assertThat(mint.sound(Leaf.standard())).hasToString("CN=localhost");
        assertThat(mint.root().toString()).startsWith("CN=Practice Public Root");
    }

    private static X509Certificate leaf(Identity identity) {
        return identity.chain().getFirst();
    }

    private static byte[] subjectKey(X509Certificate certificate) {
        return SubjectKeyIdentifier.getInstance(value(certificate, Extension.subjectKeyIdentifier.getId()))
                .getKeyIdentifier();
    }

    private static byte[] authorityKey(X509Certificate certificate) {
        return AuthorityKeyIdentifier.getInstance(value(certificate, Extension.authorityKeyIdentifier.getId()))
                .getKeyIdentifierOctets();
    }

    private static byte[] value(X509Certificate certificate, String extension) {
        return ASN1OctetString.getInstance(certificate.getExtensionValue(extension)).getOctets();
    }
}
