package dev.connectiondoctor.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import dev.connectiondoctor.fault.Confidence;
import dev.connectiondoctor.fault.Culprit;
import dev.connectiondoctor.fault.Finding;
import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.text.Messages;

/** Every rule says what it has to say, and is silent where a little is otherwise. */
class CompareRulesTest {
    private static final Finding REFUSED = Finding.problem("auth.key-rejected", Stage.MODELS, Culprit.ACCOUNT)
            .with("host", "api.example.com")
            .build();
    private static final Finding CUT = Finding.problem("stream.reset", Stage.LONG_STREAM, Culprit.NETWORK).build();
    private static final Finding WARNED = Finding.warning("tcp.ipv6-broken", Stage.TCP, Culprit.NETWORK)
            .with("host", "api.example.com")
            .build();

    static Stream<Arguments> hits() {
        return Stream.of(
                arguments("other-key", base(), base().key("sk-other", 20).broken(REFUSED), ""),
                arguments("other-network-works", base().nameServer("192.0.2.1:53"),
                        base().nameServer("198.51.100.1:53").broken(CUT), "same-key"),
                arguments("other-service-works", base(), base().host("gateway.example").broken(REFUSED), "service"),
                arguments("other-service-works", base(), base().host("gateway.example").broken(CUT), "way"),
                arguments("works-elsewhere", base(), base().broken(CUT), ""),
                arguments("changed-over-time", base(), base().later().broken(CUT), "come"),
                arguments("changed-over-time", base().broken(CUT), base().later(), "gone"),
                arguments("not-reached", base().upTo(Stage.MODELS), base().broken(CUT), ""),
                arguments("nothing-in-common", base().upTo(Stage.SETTINGS), base(), ""),
                arguments("issuer-on-one-side", base(), base().issuer("CN=Our CA,O=Ours", false), ""),
                arguments("other-answerer", base().answeredBy("nginx"), base().answeredBy("cloudflare"), ""),
                arguments("addresses-differ", base().address("8.8.4.4", "public"),
                        base().address("10.1.2.3", "private"), ""),
                arguments("older-tls", base().tls("TLSv1.2"), base(), ""),
                arguments("slower-first-byte", base().firstBytes(20, 22, 25), base().firstBytes(160, 170, 165), "time"),
                arguments("slower-first-byte", base().firstBytes(20, 22, 25),
                        base().host("gateway.example").firstBytes(160, 170, 165), "service"),
                arguments("slower-first-byte", base().firstBytes(20, 22, 25),
                        base().proxy("http://proxy.example:8080").firstBytes(160, 170, 165), "proxy"),
                arguments("harm-on-one-side", base(), base().degraded(WARNED), ""),
                arguments("other-service", base(), base().host("gateway.example"), ""),
                arguments("names-taken-out", base(), base().host("host-1.internal"), ""),
                arguments("ended-early", base(), base().cutShort(), ""),
                arguments("same-fault", base().broken(REFUSED), base().proxy("http://p.example:8080").broken(REFUSED),
                        "account"),
                arguments("same-fault", base().broken(CUT), base().proxy("http://p.example:8080").broken(CUT),
                        "other-way"),
                arguments("same-fault", base().broken(CUT), base().broken(CUT), "same-way"),
                arguments("other-faults", base().broken(CUT), base().broken(REFUSED), "further"),
                arguments("proxy-stops-it", base(), base().proxy("http://p.example:8080").broken(REFUSED), "same-key"),
                arguments("proxy-needed", base().broken(REFUSED), base().proxy("http://p.example:8080"), ""),
                arguments("no-difference", base(), base().later(), ""));
    }

    @ParameterizedTest(name = "{0} {3}")
    @MethodSource("hits")
    void says(String id, Case a, Case b, String variant) {
        Comparison comparison = compare(a, b);
        Remark remark = comparison.remarks()
                .stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError(comparison.remarks().toString()));

        assertThat(remark.params().getOrDefault("variant", "")).isEqualTo(variant);
        CompareWords words = new CompareWords(Messages.in(Locale.ENGLISH));
        assertThat(words.title(remark, comparison.pair()) + words.explanation(remark, comparison.pair()))
                .doesNotContain("{", "compare.");
    }

    static Stream<Arguments> misses() {
        return Stream.of(arguments("other-key", base(), base().broken(REFUSED)),
                arguments("other-network-works", base().nameServer("127.0.0.53:53"),
                        base().nameServer("192.0.2.1:53").broken(CUT)),
                arguments("works-elsewhere", base().upTo(Stage.MODELS), base().broken(CUT)),
                arguments("not-reached", base(), base().broken(CUT)),
                arguments("issuer-on-one-side", base(), base().issuer("CN=R3,O=Another Authority", true)),
                arguments("issuer-on-one-side", base(), base().host("gateway.example").issuer("CN=x,O=Ours", false)),
                arguments("other-answerer", base().answeredBy("unknown"), base().answeredBy("cloudflare")),
                arguments("addresses-differ", base().address("8.8.4.4", "public"), base().address("9.9.9.9", "public")),
                arguments("older-tls", base().host("gateway.example").tls("TLSv1.2"), base()),
                arguments("slower-first-byte", base().firstBytes(20, 22, 130), base().firstBytes(120, 170, 165)),
                arguments("slower-first-byte", base().firstBytes(20, 22, 25), base().firstBytes(40, 45, 50)),
                arguments("slower-first-byte", base().firstBytes(500, 510, 520), base().firstBytes(580, 590, 600)),
                arguments("slower-first-byte", base().firstBytes(20), base().firstBytes(160)),
                arguments("harm-on-one-side", base().upTo(Stage.SETTINGS), base().degraded(WARNED)),
                arguments("proxy-stops-it", base().proxy("http://p.example:8080"), base().broken(CUT)),
                arguments("inspected-on-one-side", base(), base()),
                arguments("no-difference", base(), base().broken(CUT)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("misses")
    void isSilent(String id, Case a, Case b) {
        assertThat(compare(a, b).remarks()).extracting(Remark::id).doesNotContain(id);
        assertThat(compare(b, a).remarks()).extracting(Remark::id).doesNotContain(id);
    }

    @Test
    void whatStopsItIsSaidBesideAnInspectionThatDoesNot() {
        Finding inspected = Finding.warning("tls.intercepted", Stage.TLS, Culprit.NETWORK).build();
        Case office = base().issuer("CN=Our CA,O=Ours", false).degraded(inspected);

        assertThat(compare(base(), office).remarks()).extracting(Remark::id).containsExactly("inspected-on-one-side");
        assertThat(compare(base(), office.broken(CUT)).remarks()).extracting(Remark::id)
                .containsExactly("inspected-on-one-side", "works-elsewhere");
    }

    @Test
    void whatDiffersIsTheSameFromBothSides() {
        for (Arguments hit : hits().toList()) {
            Comparison there = compare((Case) hit.get()[1], (Case) hit.get()[2]);
            Comparison back = compare((Case) hit.get()[2], (Case) hit.get()[1]);
            assertThat(back.different()).as(String.valueOf(hit.get()[0])).isEqualTo(there.different());
            assertThat(back.remarks()).extracting(Remark::id)
                    .containsExactlyInAnyOrderElementsOf(there.remarks().stream().map(Remark::id).toList());
        }
    }

    @Test
    void whatIsNotCertainIsNotSaidToBe() {
        assertThat(compare(base(), base().broken(CUT)).remarks().getFirst().confidence())
                .isEqualTo(Confidence.POSSIBLE);
        assertThat(compare(base(), base().proxy("http://p.example:8080").broken(CUT)).remarks().getFirst().confidence())
                .isEqualTo(Confidence.LIKELY);
        Finding login = Finding.problem("proxy.auth-required", Stage.PROXY, Culprit.PROXY).build();
        assertThat(
                compare(base(), base().proxy("http://p.example:8080").broken(login)).remarks().getFirst().confidence())
                .isEqualTo(Confidence.CERTAIN);
    }

    @Test
    void whatWasNotRunIsNotCompared() {
        Comparison comparison = compare(base().upTo(Stage.TLS), base());
        assertThat(Arrays.stream(Stage.values())
                .filter(stage -> stage.compareTo(Stage.TLS) > 0)
                .map(stage -> comparison.stages().get(stage.ordinal()))).allMatch(stage -> !stage.compared())
                .allMatch(stage -> stage.differences().isEmpty());
        assertThat(comparison.different()).isFalse();
    }

    private static Comparison compare(Case a, Case b) {
        return Comparer.standard().compare(a.report(), b.report());
    }

    private static Case base() {
        return new Case(Duration.ZERO);
    }
}
