package dev.connectiondoctor.app.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import dev.connectiondoctor.app.Samples;

class SavedCertificateTest {
    @Test
    void saysWhoseItIsAndHowLongItHolds() {
        SavedCertificate certificate = SavedCertificate.read(Samples.rootPem()).orElseThrow();

        assertThat(certificate.name()).isEqualTo("Zscaler Root CA");
        assertThat(certificate.validUntil()).startsWith("20");
        assertThat(certificate.sha256()).hasSize(64);
    }

    @Test
    void anythingElseIsNone() {
        assertThat(SavedCertificate.read("proxy_buffering off;")).isEmpty();
        assertThat(SavedCertificate.read("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----")).isEmpty();
    }
}
