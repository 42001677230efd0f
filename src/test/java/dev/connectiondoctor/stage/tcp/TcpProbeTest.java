package dev.connectiondoctor.stage.tcp;

import static dev.connectiondoctor.lines.Checks.HOST;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.connectiondoctor.Options;
import dev.connectiondoctor.lines.Checks;
import dev.connectiondoctor.lines.FailingNetwork;
import dev.connectiondoctor.lines.NetworkAround;
import dev.connectiondoctor.lines.Peer;
import dev.connectiondoctor.net.FailureKind;
import dev.connectiondoctor.net.Network;
import dev.connectiondoctor.net.Operation;
import dev.connectiondoctor.stage.Collected;
import dev.connectiondoctor.stage.tcp.TcpEvidence.Attempt;
import dev.connectiondoctor.stage.tcp.TcpEvidence.Outcome;

class TcpProbeTest {

    private static Options resolving(int port, String... addresses) {
        return Checks.https(port)
                .withResolve(
                        Map.of(HOST, java.util.stream.Stream.of(addresses).map(InetAddress::ofLiteral).toList()));
    }

    @Test
    void everyAddressIsTried() throws Exception {
        try (Peer peer = Peer.silent()) {
            Options options = resolving(peer.port(), "127.0.0.1", "127.0.0.2");
            try (Network network = Checks.network(options)) {
                Collected<TcpEvidence> seen = new TcpProbe().collect(Checks.context(options, network));
                assertThat(seen.failure()).isNull();
                assertThat(seen.evidence().attempts()).extracting(Attempt::outcome)
                        .containsExactly(Outcome.CONNECTED, Outcome.REFUSED);
                assertThat(seen.evidence().attempts()).extracting(Attempt::family).containsOnly("ipv4");
                assertThat(seen.evidence().attempts()).allMatch(attempt -> attempt.durationMs() > 0);
            }
        }
    }

    @Test
    void itFailsWhenNoneConnects() throws Exception {
        try (Socket nobody = Checks.closedPort()) {
            Options options = resolving(nobody.getLocalPort(), "127.0.0.1");
            try (Network network = Checks.network(options)) {
                Collected<TcpEvidence> seen = new TcpProbe().collect(Checks.context(options, network));
                assertThat(seen.failure()).isNotNull();
                assertThat(seen.failure().kind()).isEqualTo(FailureKind.CONNECTION_REFUSED);
                assertThat(seen.failure().operation()).isEqualTo(Operation.CONNECT);
            }
        }
    }

    record Case(IOException thrown, Outcome outcome, FailureKind kind) {}

    static List<Case> failures() {
        return List.of(
                new Case(new ConnectException("Connection refused"), Outcome.REFUSED, FailureKind.CONNECTION_REFUSED),
                new Case(new ConnectException("Connection timed out"), Outcome.TIMEOUT,
                        FailureKind.CONNECTION_TIMEOUT),
                new Case(new SocketTimeoutException("Connect timed out"), Outcome.TIMEOUT,
                        FailureKind.CONNECTION_TIMEOUT),
                new Case(new NoRouteToHostException("No route to host"), Outcome.UNREACHABLE,
                        FailureKind.HOST_UNREACHABLE),
                new Case(new SocketException("Network is unreachable"), Outcome.UNREACHABLE,
                        FailureKind.NETWORK_UNREACHABLE),
                new Case(new SocketException("Connection reset"), Outcome.RESET, FailureKind.CONNECTION_RESET),
                new Case(new SocketException("Permission denied"), Outcome.FAILED, FailureKind.UNKNOWN));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void outcomesFollowTheException(Case expected) throws Exception {
        Options options = resolving(443, "192.0.2.1");
        try (Network network = Checks.network(options)) {
            Network failing = new FailingNetwork(network, expected.thrown());
            Collected<TcpEvidence> seen = new TcpProbe().collect(Checks.context(options, failing));
            assertThat(seen.evidence().attempts()).singleElement()
                    .satisfies(only -> assertThat(only.outcome()).isEqualTo(expected.outcome()));
            assertThat(seen.failure().kind()).isEqualTo(expected.kind());
        }
    }

    /** Connections to one address behave otherwise. */
    private static Network otherwise(Network network, String address, Duration before, boolean connects) {
        return new NetworkAround(network) {
            @Override
            public Socket connect(InetSocketAddress to, Duration timeout) throws IOException {
                if (to.getAddress().getHostAddress().equals(address)) {
                    sleep(connects ? before : timeout);
                }
                return super.connect(to, timeout);
            }
        };
    }

    private static void sleep(Duration time) throws IOException {
        try {
            Thread.sleep(time);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new SocketException("Closed by interrupt");
        }
    }

    @Test
    void aSilentAddressIsNotWaitedForLongWhileAnotherAnswers() throws Exception {
        try (Peer peer = Peer.silent()) {
            Options options = Checks.impatient(resolving(peer.port(), "127.0.0.2", "127.0.0.1"), Duration.ofHours(1));
            try (Network network = Checks.network(options)) {
                Network deaf = otherwise(network, "127.0.0.2", Duration.ZERO, false);
                Collected<TcpEvidence> seen = new TcpProbe().collect(Checks.context(options, deaf));
                assertThat(seen.failure()).isNull();
                assertThat(seen.evidence().attempts()).extracting(Attempt::outcome)
                        .containsExactly(Outcome.TIMEOUT, Outcome.CONNECTED);
                assertThat(seen.evidence().attempts().getFirst().durationMs()).isGreaterThanOrEqualTo(2500);
            }
        }
    }

    @Test
    void whereEveryAddressIsSlowEachIsMeasuredAgain() throws Exception {
        assertThat(attempts("127.0.0.1", "127.0.0.1")).allMatch(slow -> slow.againMs().size() == 2)
                .allMatch(slow -> slow.quickestMs() > 250);
    }

    @Test
    void aSlowAddressIsNotMeasuredAgainWhereThereIsNoOther() throws Exception {
        assertThat(attempts("127.0.0.1")).allMatch(slow -> slow.againMs().isEmpty());
    }

    private static List<Attempt> attempts(String... addresses) throws Exception {
        try (Peer peer = Peer.silent()) {
            Options options = resolving(peer.port(), addresses);
            try (Network network = Checks.network(options)) {
                Network slow = otherwise(network, "127.0.0.1", Duration.ofMillis(300), true);
                return new TcpProbe().collect(Checks.context(options, slow)).evidence().attempts();
            }
        }
    }

    @Test
    void nobodyAsksForAWayOutUnlessNoneIsFound() throws Exception {
        Options options = resolving(443, "127.0.0.1");
        try (Network network = Checks.network(options)) {
            Network nowhere = new FailingNetwork(network, new NoRouteToHostException("No route to host"));
            Collected<TcpEvidence> seen = new TcpProbe().collect(Checks.context(options, nowhere));
            assertThat(seen.evidence().attempts()).extracting(Attempt::wayOut).containsExactly(true);
            Network refusing = new FailingNetwork(network, new ConnectException("Connection refused"));
            Collected<TcpEvidence> refused = new TcpProbe().collect(Checks.context(options, refusing));
            assertThat(refused.evidence().attempts()).extracting(Attempt::wayOut).containsOnlyNulls();
        }
    }
}
