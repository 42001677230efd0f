package dev.connectiondoctor.stage.dns;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressRangeTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            160.79.104.10,   PUBLIC
            2607:6bc0::10,   PUBLIC
            64:ff9b::a00:1,  PUBLIC
            172.32.0.1,      PUBLIC
            198.17.255.255,  PUBLIC
            198.20.0.1,      PUBLIC
            127.0.0.2,       LOOPBACK
            ::1,             LOOPBACK
            10.1.2.3,        PRIVATE
            172.31.255.255,  PRIVATE
            192.168.0.1,     PRIVATE
            fd12:3456::1,    PRIVATE
            fc00:4000::1,    PRIVATE
            100.64.0.1,      SHARED
            100.127.255.255, SHARED
            100.128.0.1,     PUBLIC
            169.254.1.1,     LINK_LOCAL
            fe80::1,         LINK_LOCAL
            0.0.0.0,         UNSPECIFIED
            0.1.2.3,         UNSPECIFIED
            ::,              UNSPECIFIED
            198.18.0.1,      FAKE_IP
            198.19.255.255,  FAKE_IP
            fc00::1,         FAKE_IP
            fc00:3fff::1,    FAKE_IP
            192.0.2.1,       DOCUMENTATION
            198.51.100.7,    DOCUMENTATION
            203.0.113.7,     DOCUMENTATION
            2001:db8::1,     DOCUMENTATION
            224.0.0.251,     MULTICAST
            ff02::fb,        MULTICAST
            """)
    void specialAddressesAreKnown(String address, AddressRange range) {
        assertThat(AddressRange.of(InetAddress.ofLiteral(address))).isEqualTo(range);
    }

    @ParameterizedTest
    @ValueSource(strings = {"api.openai.com", "API.Anthropic.COM.", "llm.company.nl"})
    void publicNamesAreKnownEverywhere(String host) {
        assertThat(PublicHost.isKnownEverywhere(host)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"gateway", "localhost", "llm.corp", "box.local", "a.home.arpa", "api.test", "x.example",
            "no.invalid", "127.0.0.1", "2001:db8::1"})
    void namesOfOneNetworkAreNot(String host) {
        assertThat(PublicHost.isKnownEverywhere(host)).isFalse();
    }
}
