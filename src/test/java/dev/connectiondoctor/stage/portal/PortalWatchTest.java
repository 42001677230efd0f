package dev.connectiondoctor.stage.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.connectiondoctor.ControlHosts;
import dev.connectiondoctor.ControlHosts.KnownPage;
import dev.connectiondoctor.Options;
import dev.connectiondoctor.lines.Checks;
import dev.connectiondoctor.net.Failure;
import dev.connectiondoctor.net.FailureKind;
import dev.connectiondoctor.net.Network;
import dev.connectiondoctor.net.Operation;
import dev.connectiondoctor.stage.Collected;
import dev.connectiondoctor.stage.Evidence;
import dev.connectiondoctor.stage.Experiment;
import dev.connectiondoctor.stage.Observations;
import dev.connectiondoctor.stage.Probe;
import dev.connectiondoctor.stage.ProbeContext;
import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.stage.StageResult;
import dev.connectiondoctor.stage.dns.DnsEvidence;
import dev.connectiondoctor.stage.firstbyte.FirstByteEvidence;
import dev.connectiondoctor.stage.http.HttpAnswer;
import dev.connectiondoctor.stage.proxy.ProxyEvidence;
import dev.connectiondoctor.stage.tcp.TcpEvidence;
import dev.connectiondoctor.stage.tls.TlsEvidence;
import dev.connectiondoctor.target.BaseUrl;

/** Known pages are asked for where something looks like a network that wants one to sign in, and nowhere else. */
class PortalWatchTest {
    private static final Failure FAILURE = new Failure(FailureKind.UNKNOWN, Operation.CONNECT, "no");
    private static final Experiment EARLIER = new Experiment("earlier", Stage.TLS, Map.of(), Map.of(), "made");
    private static final TcpEvidence NO_WAY = new TcpEvidence(List.of());
    private static final DnsEvidence NO_NAME = new DnsEvidence(Checks.HOST, "system", List.of(), 1);

    /** A stage that ended like this. */
    private record Ended<E extends Evidence>(Stage stage, Collected<E> collected) implements Probe<E> {
        @Override
        public Collected<E> collect(ProbeContext context) {
            return collected;
        }
    }

    private Observations seen = Observations.none();
    private UnaryOperator<Options> change = UnaryOperator.identity();

    private <E extends Evidence> Collected<E> watched(Stage stage, Collected<E> collected) throws Exception {
        List<KnownPage> pages = List.of(new KnownPage(BaseUrl.parse("http://127.0.0.1:1/"), 204, ""));
        Options options = change.apply(Checks.https(443)
                .withControls(new ControlHosts(List.of(), List.of(), pages, List.of())));
        try (Network network = Checks.network(options)) {
            ProbeContext context = new ProbeContext(options, Checks.environment(Map.of()), network, seen, _ -> {});
            return PortalWatch.over(new Ended<>(stage, collected)).collect(context);
        }
    }

    private boolean looked(Stage stage, Collected<?> collected) throws Exception {
        return watched(stage, collected).experiments().stream().anyMatch(made -> made.id().equals(PortalTrial.ID));
    }

    private static TlsEvidence handshake(TlsEvidence.Verification verification, String inspector) {
        return new TlsEvidence("TLSv1.3", "x", "h2", Map.of(), 1, List.of(), verification, inspector, null, null, null,
                Instant.EPOCH.toString(), List.of());
    }

    private static TlsEvidence.Verification verified(boolean publicRoots, boolean hostMatches,
            TlsEvidence.Validity validity) {
        return new TlsEvidence.Verification(publicRoots, publicRoots, false, true, null, hostMatches, validity, -1,
                "CN=Root", null, null);
    }

    private static ProxyEvidence proxy(ProxyEvidence.Outcome outcome) {
        return new ProxyEvidence("http://proxy.test:1", "option", null, false, outcome, 1, null, List.of(), Map.of(),
                null);
    }

    private static FirstByteEvidence answer(int status, String type) {
        return new FirstByteEvidence(List.of(), "unknown", "HTTP/1.1", 0L, new HttpAnswer("GET", "https://x/", status,
                "HTTP/1.1", Map.of("location", "https://y/"), type, "", 0, true, null, null, null, "unknown", 1, 1));
    }

    private void overLine(boolean publicRoots) {
        seen = Observations.none()
                .with(new StageResult.Completed(Stage.TLS, new StageResult.Timing(Instant.EPOCH, 1),
                        handshake(verified(publicRoots, true, TlsEvidence.Validity.VALID), null), List.of(), 0));
    }

    @Test
    void aServerThatIsNotReachedIsAReason() throws Exception {
        assertThat(looked(Stage.TCP, Collected.failed(NO_WAY, FAILURE))).isTrue();
        assertThat(looked(Stage.TCP, Collected.complete(NO_WAY))).isFalse();
    }

    @Test
    void aNameThatIsNotFoundIsAReasonUnlessAProxyFindsIt() throws Exception {
        assertThat(looked(Stage.DNS, Collected.failed(NO_NAME, FAILURE))).isTrue();
        assertThat(looked(Stage.DNS, Collected.complete(NO_NAME))).isFalse();
        change = options -> options.withProxy("http://proxy.test:1");
        assertThat(looked(Stage.DNS, Collected.failed(NO_NAME, FAILURE))).isFalse();
    }

    @ParameterizedTest
    @EnumSource(value = ProxyEvidence.Outcome.class, names = {"NAME_NOT_FOUND", "REFUSED_CONNECTION", "TIMED_OUT",
            "NOT_HTTP", "CLOSED", "REFUSED_TUNNEL"})
    void aProxyThatIsNotReachedIsAReason(ProxyEvidence.Outcome outcome) throws Exception {
        assertThat(looked(Stage.PROXY, Collected.failed(proxy(outcome), FAILURE))).isTrue();
    }

    @ParameterizedTest
    @EnumSource(value = ProxyEvidence.Outcome.class, names = {"WANTS_LOGIN", "SPEAKS_TLS", "SPEAKS_SOCKS",
            "NOT_TRUSTED", "MALFORMED"})
    void aProxyThatSaysWhatItWantsIsNone(ProxyEvidence.Outcome outcome) throws Exception {
        assertThat(looked(Stage.PROXY, Collected.failed(proxy(outcome), FAILURE))).isFalse();
    }

    @Test
    void aCertificateOfSomebodyElseIsAReason() throws Exception {
        TlsEvidence.Validity valid = TlsEvidence.Validity.VALID;
        assertThat(looked(Stage.TLS, Collected.failed(handshake(null, null), FAILURE))).as("none at all").isTrue();
        assertThat(looked(Stage.TLS, Collected.failed(handshake(verified(true, false, valid), null), FAILURE)))
                .as("for another host")
                .isTrue();
        assertThat(looked(Stage.TLS, Collected.failed(handshake(verified(false, true, valid), null), FAILURE)))
                .as("of an authority that nobody knows")
                .isTrue();
    }

    @Test
    void theHostsOwnCertificateIsNoneAndNorIsAKnownInspection() throws Exception {
        TlsEvidence.Verification expired = verified(true, true, TlsEvidence.Validity.EXPIRED);
        assertThat(looked(Stage.TLS, Collected.failed(handshake(expired, null), FAILURE))).isFalse();
        TlsEvidence.Verification inspected = verified(false, true, TlsEvidence.Validity.VALID);
        assertThat(looked(Stage.TLS, Collected.failed(handshake(inspected, "Zscaler"), FAILURE))).isFalse();
        assertThat(looked(Stage.TLS, Collected.complete(handshake(null, null)))).isFalse();
    }

    @Test
    void aPageIsAReasonWhereSomebodyOnTheWayMayHaveWrittenIt() throws Exception {
        overLine(false);
        assertThat(looked(Stage.FIRST_BYTE, Collected.complete(answer(200, "text/html")))).isTrue();
        assertThat(looked(Stage.FIRST_BYTE, Collected.complete(answer(302, "")))).isTrue();
        assertThat(looked(Stage.FIRST_BYTE, Collected.complete(answer(401, "application/json")))).isFalse();
        overLine(true);
        assertThat(looked(Stage.FIRST_BYTE, Collected.complete(answer(200, "text/html")))).isFalse();
    }

    @Test
    void nobodyIsAskedWhenThatIsNotAllowed() throws Exception {
        change = options -> options.withControlHosts(false);
        assertThat(looked(Stage.TCP, Collected.failed(NO_WAY, FAILURE))).isFalse();
    }

    @Test
    void nobodyIsAskedForAProgramOnThisComputer() throws Exception {
        change = options -> options.withEndpoint(Checks.of("http://localhost:4000").endpoint());
        assertThat(looked(Stage.TCP, Collected.failed(NO_WAY, FAILURE))).isFalse();
    }

    @Test
    void whatTheProbeBroughtBackStays() throws Exception {
        Collected<TcpEvidence> before = Collected.failed(NO_WAY, FAILURE)
                .withExperiments(List.of(EARLIER))
                .withRequests(3);
        Collected<TcpEvidence> after = watched(Stage.TCP, before);
        assertThat(after.evidence()).isSameAs(NO_WAY);
        assertThat(after.failure()).isSameAs(FAILURE);
        assertThat(after.requests()).isEqualTo(3);
        assertThat(after.experiments()).extracting(Experiment::id).containsExactly("earlier", PortalTrial.ID);
        assertThat(after.experiments().getLast().stage()).isEqualTo(Stage.TCP);
    }
}
