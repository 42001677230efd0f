package dev.connectiondoctor.stage.dns;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.connectiondoctor.Options;
import dev.connectiondoctor.lines.Checks;
import dev.connectiondoctor.net.FailureKind;
import dev.connectiondoctor.net.Network;
import dev.connectiondoctor.net.Operation;
import dev.connectiondoctor.stage.Collected;
import dev.connectiondoctor.stage.dns.DnsEvidence.Resolved;
import dev.connectiondoctor.stage.tls.CertificateGlance;

class DnsProbeTest {

    private static Collected<DnsEvidence> probe(Options options) throws Exception {
        try (Network network = Checks.network(options)) {
            return new DnsProbe(new CertificateGlance()).collect(Checks.context(options, network));
        }
    }

    @Test
    void everyAddressIsWrittenDownWithItsSource() throws Exception {
        Options options = Checks.https(443)
                .withResolve(Map.of(Checks.HOST,
                        List.of(InetAddress.ofLiteral("192.0.2.1"), InetAddress.ofLiteral("2001:db8::1"))));
        Collected<DnsEvidence> seen = probe(options);
        assertThat(seen.failure()).isNull();
        assertThat(seen.evidence().resolver()).isEqualTo("fixed");
        assertThat(seen.evidence().addresses()).containsExactly(new Resolved("192.0.2.1", "ipv4", "fixed"),
                new Resolved("2001:db8::1", "ipv6", "fixed"));
    }

    @Test
    void aLiteralIsItsOwnAnswer() throws Exception {
        assertThat(probe(Checks.of("https://[2001:db8::1]/")).evidence().addresses())
                .containsExactly(new Resolved("2001:db8::1", "ipv6", "literal"));
    }

    @Test
    void aNameServerThatIsNotThereIsATimeout() throws Exception {
        Options options = Checks.impatient(Checks.of("https://other.test"), Duration.ofMillis(300))
                .withDnsServer(new InetSocketAddress(Checks.loopback(), 1));
        Collected<DnsEvidence> seen = probe(options);
        assertThat(seen.failure()).isNotNull();
        assertThat(seen.failure().kind()).isEqualTo(FailureKind.DNS_TIMEOUT);
        assertThat(seen.failure().operation()).isEqualTo(Operation.RESOLVE);
        assertThat(seen.evidence().resolver()).isEqualTo("127.0.0.1:1");
        assertThat(seen.evidence().addresses()).isEmpty();
    }
}
