package dev.connectiondoctor.stage.tls;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

import dev.connectiondoctor.Options;
import dev.connectiondoctor.lines.Checks;
import dev.connectiondoctor.lines.Peer;
import dev.connectiondoctor.net.Failure;
import dev.connectiondoctor.net.FailureKind;
import dev.connectiondoctor.net.Network;
import dev.connectiondoctor.net.Patience;
import dev.connectiondoctor.net.Operation;
import dev.connectiondoctor.stage.ProbeContext;
import dev.connectiondoctor.stage.tls.LineSignals.Hello;

/** An interrupt ends every trial at once, long before any of its limits. */
class TrialsInterruptionTest {
    private static final Attempt SILENT = Attempt.unopened(
            new Failure(FailureKind.TLS_SILENT_AFTER_HELLO, Operation.TLS_HANDSHAKE, "Read timed out"));

    @FunctionalInterface
    private interface Trial {
        Object on(ProbeContext context) throws InterruptedException;
    }

    private static void assertEnds(int connections, Trial trial) throws Exception {
        CountDownLatch begun = new CountDownLatch(connections);
        try (Peer silent = Peer.plain(socket -> {
            socket.getInputStream().read();
            begun.countDown();
            Peer.readToEnd(socket);
        })) {
            Options options = Checks.impatient(Checks.https(silent.port()), Duration.ofHours(1));
            try (Network network = Checks.network(options)) {
                FutureTask<Object> task = new FutureTask<>(() -> trial.on(Checks.context(options, network)));
                Thread thread = Thread.ofVirtual().start(task);
                assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();
                thread.interrupt();
                assertThat(thread.join(Duration.ofSeconds(30))).isTrue();
                assertThat(task.exceptionNow()).isInstanceOf(InterruptedException.class);
            }
        }
    }

    @Test
    void thePair() throws Exception {
        assertEnds(2, context -> new HelloTrials(context).pair());
    }

    @Test
    void theSeriesAlsoInItsPauses() throws Exception {
        List<Hello> pair = List.of(new Hello("small", 300, 1, 1, 0, 0, 0), new Hello("hybrid", 1520, 1, 0, 1, 0, 0));
        assertEnds(15, context -> new HelloTrials(context, Duration.ofHours(1)).series(pair));
    }

    @Test
    void theNames() throws Exception {
        assertEnds(4, context -> new NameTrials(context, new HelloTrials(context).sender()).after(SILENT));
    }

    @Test
    void theOldVersions() throws Exception {
        assertEnds(3, context -> new OldVersions(context, new HelloTrials(context).sender()).after(SILENT,
                Map.of("TLSv1.3", "failed")));
    }

    @Test
    void http2() throws Exception {
        assertEnds(1, context -> new Http2Trial(context).run());
    }

    @Test
    void theAnswersThatAreWaitedFor() throws Exception {
        assertEnds(6, context -> new AnswerTrials(context).watch(new CountDownLatch(1),
                new Patience(Duration.ofHours(1))));
    }
}
