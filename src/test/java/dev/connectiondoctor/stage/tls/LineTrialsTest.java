package dev.connectiondoctor.stage.tls;

import static dev.connectiondoctor.lines.Checks.HOST;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import dev.connectiondoctor.Options;
import dev.connectiondoctor.lines.Checks;
import dev.connectiondoctor.lines.Peer;
import dev.connectiondoctor.net.Failure;
import dev.connectiondoctor.net.FailureKind;
import dev.connectiondoctor.net.Network;
import dev.connectiondoctor.net.Operation;
import dev.connectiondoctor.stage.Experiment;
import dev.connectiondoctor.stage.ProbeContext;
import dev.connectiondoctor.stage.tls.LineSignals.NameTrial;

class LineTrialsTest {
    private static final Map<String, String> NONE = Map.of("TLSv1.3", "refused", "TLSv1.2", "refused");

    @FunctionalInterface
    private interface Trial<T> {
        T on(ProbeContext context) throws InterruptedException;
    }

    private static <T> T with(Options options, Trial<T> trial) throws Exception {
        try (Network network = Checks.network(options)) {
            return trial.on(Checks.context(options, network));
        }
    }

    private static Attempt failed(FailureKind kind) {
        return Attempt.unopened(new Failure(kind, Operation.TLS_HANDSHAKE, "the system's own words"));
    }

    private static Optional<NameTrial> names(Peer.Behaviour behaviour, FailureKind kind) throws Exception {
        try (Peer peer = Peer.plain(behaviour)) {
            return with(Checks.https(peer.port()),
                    context -> new NameTrials(context, new HelloTrials(context).sender()).after(failed(kind)));
        }
    }

    private static Peer.Behaviour withoutTheName(Peer.Behaviour fault) {
        return Hellos.stopping(hello -> Hellos.names(hello, HOST), fault);
    }

    @Test
    void theNameIsTriedBesideANeutralOne() throws Exception {
        NameTrial reset = names(withoutTheName(Peer::reset), FailureKind.TLS_RESET_AFTER_HELLO).orElseThrow();
        assertThat(reset).isEqualTo(new NameTrial("example.com", "answered", "reset"));
        assertThat(NameTrials.experiment(reset).outcome()).isEqualTo("passes");
        assertThat(names(withoutTheName(Socket::close), FailureKind.TLS_CLOSED_AFTER_HELLO))
                .contains(new NameTrial("example.com", "answered", "closed"));
    }

    @Test
    void anyNameMayFare() throws Exception {
        NameTrial all = names(Hellos.stopping(_ -> true, Peer::reset), FailureKind.TLS_RESET_AFTER_HELLO)
                .orElseThrow();
        assertThat(all).isEqualTo(new NameTrial("example.com", "reset", "reset"));
        assertThat(NameTrials.experiment(all).outcome()).isEqualTo("fails-too");
        NameTrial none = names(socket -> Hellos.say(socket, Hellos.ALERT), FailureKind.TLS_RESET_AFTER_HELLO)
                .orElseThrow();
        assertThat(NameTrials.experiment(none).outcome()).isEqualTo("both-pass");
    }

    @Test
    void anAnswerOrAnAddressGivesNoReasonToTryNames() throws Exception {
        assertThat(names(Peer::reset, FailureKind.TLS_ALERT)).isEmpty();
        Optional<NameTrial> address = with(Checks.of("https://127.0.0.1:9/v1"), context -> new NameTrials(context,
                new HelloTrials(context).sender()).after(failed(FailureKind.TLS_RESET_AFTER_HELLO)));
        assertThat(address).isEmpty();
    }

    private static Map<String, String> versions(Peer.Behaviour behaviour, Map<String, String> seen) throws Exception {
        try (Peer peer = Peer.plain(behaviour)) {
            return with(Checks.https(peer.port()),
                    context -> new OldVersions(context, new HelloTrials(context).sender())
                            .after(failed(FailureKind.TLS_ALERT), seen));
        }
    }

    /** Chooses the highest version that it knows and the client offers, and refuses those that offer only newer ones. */
    private static Peer.Behaviour speaking(int highestMinor, int lowestMinor) {
        return socket -> {
            int offered = Hellos.read(socket)[10];
            Hellos.say(socket, offered < lowestMinor
                    ? Hellos.ALERT
                    : Hellos.serverHello(Math.min(offered, highestMinor)));
        };
    }

    @Test
    void oldVersionsAreAskedForOneByOne() throws Exception {
        assertThat(versions(speaking(2, 1), NONE)).containsOnly(Map.entry("TLSv1.1", "accepted"),
                Map.entry("TLSv1", "accepted"));
        assertThat(versions(speaking(1, 1), NONE)).containsOnly(Map.entry("TLSv1.1", "refused"),
                Map.entry("TLSv1", "accepted"));
        assertThat(versions(speaking(2, 2), NONE)).containsOnly(Map.entry("TLSv1.1", "accepted"),
                Map.entry("TLSv1", "refused"));
        assertThat(versions(Hellos.stopping(_ -> true, Peer::reset), NONE)).containsOnly(Map.entry("TLSv1.1", "failed"),
                Map.entry("TLSv1", "failed"));
        assertThat(versions(socket -> Peer.say(socket, "HTTP/1.1 400 \r\n\r\n"), NONE)).isEmpty();
    }

    @Test
    void aServerThatOnlyLacksACipherIsNotOld() throws Exception {
        assertThat(versions(speaking(3, 1), NONE)).isEmpty();
    }

    @Test
    void whereANewVersionIsAcceptedNobodyAsksForOldOnes() throws Exception {
        assertThat(versions(speaking(1, 1), Map.of("TLSv1.2", "accepted"))).isEmpty();
        assertThat(versions(speaking(1, 1), Map.of())).isEmpty();
    }

    private static FirstLook reset(ProbeContext context) throws InterruptedException {
        return new FirstLook(List.of(failed(FailureKind.TLS_RESET_AFTER_HELLO)), new HelloTrials(context).pair(),
                List.of(), List.of());
    }

    @Test
    void connectionsThatEndByThemselvesAreLeftAlone() throws Exception {
        try (Peer peer = Peer.plain(Peer::reset)) {
            LineTrials trials = with(Checks.https(peer.port()), context -> LineTrials.run(context,
                    reset(context), Map.of(), false, true));
            assertThat(trials.name()).isEmpty();
            assertThat(trials.experiments()).isEmpty();
            assertThat(trials.addTo(LineSignals.NONE).http2()).isNull();
        }
    }

    @Test
    void whatWasTriedIsToldInOrder() throws Exception {
        try (Peer peer = Peer.plain(withoutTheName(Peer::reset))) {
            LineTrials trials = with(Checks.https(peer.port()), context -> LineTrials.run(context,
                    reset(context), NONE, false, false));
            assertThat(trials.experiments()).extracting(Experiment::id).containsExactly("neutral-name");
            assertThat(trials.oldVersions()).containsOnly(Map.entry("TLSv1.1", "failed"),
                    Map.entry("TLSv1", "failed"));
            assertThat(trials.addTo(LineSignals.NONE).neutralName()).isNotNull();
            assertThat(List.copyOf(trials.hellos())).hasSize(2);
        }
    }
}
