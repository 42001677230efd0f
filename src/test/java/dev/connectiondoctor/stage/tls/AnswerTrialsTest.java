package dev.connectiondoctor.stage.tls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import dev.connectiondoctor.Options;
import dev.connectiondoctor.lines.Checks;
import dev.connectiondoctor.lines.Mint;
import dev.connectiondoctor.lines.Mint.Wish;
import dev.connectiondoctor.lines.NetworkAround;
import dev.connectiondoctor.lines.Peer;
import dev.connectiondoctor.net.FailureKind;
import dev.connectiondoctor.net.Line;
import dev.connectiondoctor.net.Network;
import dev.connectiondoctor.net.Patience;
import dev.connectiondoctor.stage.Collected;
import dev.connectiondoctor.stage.Experiment;
import dev.connectiondoctor.stage.ProbeContext;
import dev.connectiondoctor.target.BaseUrl;

@Timeout(300)
class AnswerTrialsTest {
    private static final Duration WAIT = Duration.ofSeconds(4);

    /** Connections that make their peer send small packets lead somewhere else. */
    private static Network narrowTo(Network network, Peer other) {
        return new NetworkAround(network) {
            @Override
            public Line openNarrow(BaseUrl base, Duration connectTimeout, Duration tunnelTimeout) throws IOException {
                return new Line(connect(new InetSocketAddress(Checks.loopback(), other.port()), connectTimeout), 1, 0);
            }
        };
    }

    private static Collected<TlsEvidence> study(Peer usual, Peer narrow, Duration wait) throws Exception {
        Options options = Checks.impatient(Checks.https(usual.port()), wait);
        try (Network network = Checks.network(options)) {
            ProbeContext context = Checks.context(options, narrowTo(network, narrow));
            return new TlsProbe().collect(context);
        }
    }

    @Test
    void aLineOnWhichOnlySmallPacketsComeIsGivenUpEarly() throws Exception {
        Mint server = Mint.selfSigned(Wish.authority("CN=Some Authority")).issue(Wish.server(Checks.HOST));
        try (Peer silent = Peer.silent(); Peer sound = Peer.tls(server.serving())) {
            Collected<TlsEvidence> seen = study(silent, sound, Duration.ofMinutes(10));
            assertThat(seen.failure().kind()).isEqualTo(FailureKind.TLS_SILENT_AFTER_HELLO);
            assertThat(seen.evidence().signals().sizes()).containsExactly(
                    new SizeTrial("from-server", 0, false, 3, 0, 3), new SizeTrial("from-server", 0, true, 3, 3, 0));
            assertThat(seen.experiments()).extracting(Experiment::outcome).contains("passes");
        }
    }

    @Test
    void aSilentServerIsSilentInSmallPacketsToo() throws Exception {
        try (Peer silent = Peer.silent()) {
            Collected<TlsEvidence> seen = study(silent, silent, WAIT);
            assertThat(seen.evidence().signals().sizes()).extracting(SizeTrial::silent).containsExactly(3, 3);
            assertThat(seen.experiments()).extracting(Experiment::outcome).contains("fails-too");
        }
    }

    @Test
    void nothingIsTriedWhereTheHandshakeComesAbout() throws Exception {
        Options options = Checks.https(1);
        try (Network network = Checks.network(options)) {
            CountDownLatch over = new CountDownLatch(0);
            List<SizeTrial> seen = new AnswerTrials(Checks.context(options, network)).watch(over,
                    new Patience(WAIT));
            assertThat(seen).isEmpty();
        }
    }
}
