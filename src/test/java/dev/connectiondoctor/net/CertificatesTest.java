package dev.connectiondoctor.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Base64;

import org.junit.jupiter.api.Test;

/** What counts as a certificate in a text. */
class CertificatesTest {
    private static final X509Certificate ONE = PublicRoots.all().getFirst();
    private static final X509Certificate TWO = PublicRoots.all().getLast();
    private static final String BEGIN = "-----BEGIN CERTIFICATE-----\n";
    private static final String END = "\n-----END CERTIFICATE-----\n";

    @Test
    void findsThemInOrderAmongOtherText() throws CertificateEncodingException {
        assertThat(Certificates.ofPem("# first\n" + pem(ONE) + "Subject: CN=second\n" + pem(TWO) + "end"))
                .containsExactly(ONE, TWO);
    }

    @Test
    void knowsOlderNamesOfTheSame() throws CertificateEncodingException {
        assertThat(Certificates.ofPem(pem(ONE).replace("BEGIN ", "BEGIN X509 "))).containsExactly(ONE);
        assertThat(Certificates.ofPem(pem(ONE).replace("BEGIN ", "BEGIN TRUSTED "))).containsExactly(ONE);
        assertThat(Certificates.ofPem(pem(ONE).replace("BEGIN ", "BEGIN NEW "))).isEmpty();
    }

    @Test
    void passesOverOneThatHasNoEndOrIsNone() throws CertificateEncodingException {
        assertThat(Certificates.ofPem(BEGIN + "AAAA\n" + pem(ONE))).containsExactly(ONE);
        assertThat(Certificates.ofPem(BEGIN + "AAAA" + END + pem(ONE))).containsExactly(ONE);
        assertThat(Certificates.ofPem(BEGIN + END + pem(ONE))).containsExactly(ONE);
        assertThat(Certificates.ofPem(pem(ONE).replace("\n-----END", ""))).isEmpty();
    }

    @Test
    void passesOverOneWithOtherCharacters() throws CertificateEncodingException {
        assertThat(Certificates.ofPem(pem(ONE).replace(BEGIN, BEGIN + "Proc-Type: 4\n"))).isEmpty();
        assertThat(Certificates.ofPem(pem(ONE).replace("\n", "\r\n"))).containsExactly(ONE);
    }

    private static String pem(X509Certificate certificate) throws CertificateEncodingException {
        return BEGIN + Base64.getMimeEncoder().encodeToString(certificate.getEncoded()) + END;
    }
}
