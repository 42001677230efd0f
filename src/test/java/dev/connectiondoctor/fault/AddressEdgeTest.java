package dev.connectiondoctor.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import dev.connectiondoctor.net.FailureKind;
import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.stage.dns.DnsEvidence;

/** Addresses say whose edge it is where nothing else does, and only if all of them agree. */
class AddressEdgeTest {
    private static final String NOTE = "address-of-edge";

    @Test
    void isSaidOfAStreamThatNobodySigned() {
        assertThat(notes(Followed.cut(4, 0.1), "104.16.1.1", "2606:4700::1")).contains(NOTE);
    }

    @Test
    void isNotSaidWhereTheAnswerSaysWhoItCameThrough() {
        assertThat(notes(Followed.cut(4, 0.1).through("cloudflare"), "104.16.1.1")).doesNotContain(NOTE);
    }

    @Test
    void isNotSaidWhereAddressesDisagreeOrBelongToNobody() {
        assertThat(notes(Followed.cut(4, 0.1), "104.16.1.1", "151.101.1.6")).doesNotContain(NOTE);
        assertThat(notes(Followed.cut(4, 0.1), "104.16.1.1", "192.0.2.1")).doesNotContain(NOTE);
        assertThat(notes(Followed.cut(4, 0.1), "192.0.2.1")).doesNotContain(NOTE);
    }

    @Test
    void isSaidOfAHandshakeThatIsReset() {
        Seen seen = Seen.healthy().failed(Stage.TLS, FailureKind.TLS_RESET_AFTER_HELLO).put(at("13.33.1.1"));
        Finding finding = new ResetOnHello().judge(seen.observations()).orElseThrow();
        assertThat(finding.notes()).contains(NOTE);
        assertThat(finding.params()).containsEntry("edge", "Amazon CloudFront");
        assertThat(finding.confidence()).isEqualTo(Confidence.LIKELY);
    }

    private static List<String> notes(Followed stream, String... addresses) {
        Seen seen = Seen.healthy()
                .put(stream.made())
                .failed(Stage.LONG_STREAM, FailureKind.STREAM_CLOSED)
                .put(at(addresses));
        return new StreamClosedEarly().judge(seen.observations()).orElseThrow().notes();
    }

    private static DnsEvidence at(String... addresses) {
        return new DnsEvidence(Seen.HOST, "system",
                Stream.of(addresses).map(one -> new DnsEvidence.Resolved(one, "", "system")).toList(), 5);
    }
}
