package dev.connectiondoctor.stage.tls;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InterceptorsTest {
    private final Interceptors interceptors = new Interceptors();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CN=Zscaler Root CA,OU=Zscaler Inc.,O=Zscaler Inc.,L=San Jose,C=US | Zscaler
            CN=certadmin,O=Netskope Inc                                       | Netskope (root)
            CN=ca.acme.goskope.com,O=Acme                                     | Netskope (issuing, O = the customer's name)
            CN=FortiGate CA,O=Fortinet,C=US                                   | Fortinet FortiGate (default CA)
            CN=FG100D3G14800001,O=Fortinet Ltd.                               | Fortinet FortiGate (per-device CA, CN = serial)
            CN=Cisco Umbrella Root CA,O=Cisco                                 | Cisco Umbrella
            CN=Sophos_CA_C0FFEE123,O=Sophos                                   | Sophos Firewall / UTM
            CN=Cloudflare for Teams ECC Certificate Authority,O=Cloudflare    | Cloudflare Gateway / WARP
            CN=ESET SSL Filter CA,O=ESET\\, spol. s r. o.,C=SK                | ESET
            CN=Kaspersky Anti-Virus Personal Root Certificate                 | Kaspersky
            CN=mitmproxy,O=mitmproxy                                          | mitmproxy
            CN=Charles Proxy CA (1 Jan 2026\\, host),O=XK72 Ltd               | Charles
            CN=DO_NOT_TRUST_FiddlerRoot,OU=Created by http://www.fiddler2.com | Fiddler
            """)
    void productsAreKnownByTheirAuthorities(String issuer, String product) {
        assertThat(interceptors.issuing(Stream.of(DistinguishedName.of(issuer)))).contains(product);
    }

    @ParameterizedTest
    @ValueSource(strings = {"CN=R11,O=Let's Encrypt,C=US", "CN=WE1,O=Google Trust Services,C=US",
            "CN=DigiCert Global Root G2,OU=www.digicert.com,O=DigiCert Inc,C=US",
            "CN=Amazon RSA 2048 M02,O=Amazon,C=US",
            "CN=Cloudflare Inc ECC CA-3,O=Cloudflare\\, Inc.,C=US",
            "CN=Cloudflare TLS Issuing ECC CA 1,O=SSL Corporation",
            "CN=Cisco RXC-R2,O=Cisco Systems", "CN=Symantec Class 3 Secure Server CA - G4,O=Symantec Corporation",
            "CN=Microsoft Azure RSA TLS Issuing CA 03,O=Microsoft Corporation,C=US", "CN=mitmproxy,O=Acme",
            "CN=Zscaler Root CA,O=Acme", "CN=Acme Proxy CA,O=Acme", ""})
    void publicAndCompanyAuthoritiesAreNot(String issuer) {
        assertThat(interceptors.issuing(Stream.of(DistinguishedName.of(issuer)))).isEmpty();
    }
}
