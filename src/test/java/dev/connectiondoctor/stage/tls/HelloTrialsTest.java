package dev.connectiondoctor.stage.tls;

import static dev.connectiondoctor.lines.Checks.HOST;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import dev.connectiondoctor.Options;
import dev.connectiondoctor.lines.Checks;
import dev.connectiondoctor.lines.Peer;
import dev.connectiondoctor.net.Network;
import dev.connectiondoctor.stage.Experiment;
import dev.connectiondoctor.stage.tls.LineSignals.Hello;

class HelloTrialsTest {
    private static final Duration PAUSE = Duration.ofMillis(20);

    private static boolean large(byte[] hello) {
        return hello.length > 1400;
    }

    private static List<Hello> trials(Peer.Behaviour behaviour, Duration limit) throws Exception {
        try (Peer peer = Peer.plain(behaviour)) {
            Options options = Checks.impatient(Checks.https(peer.port()), limit);
            try (Network network = Checks.network(options)) {
                HelloTrials trials = new HelloTrials(Checks.context(options, network), PAUSE);
                List<Hello> pair = trials.pair();
                return HelloTrials.differ(pair) ? trials.series(pair) : pair;
            }
        }
    }

    private static List<Hello> trials(Peer.Behaviour behaviour) throws Exception {
        return trials(behaviour, Duration.ofSeconds(60));
    }

    private static Hello hello(List<Hello> hellos, String kind) {
        return hellos.stream().filter(each -> each.kind().equals(kind)).findFirst().orElseThrow();
    }

    private static String outcome(List<Hello> series) {
        Experiment made = HelloTrials.experiment(series);
        assertThat(made.id()).isEqualTo("large-hello");
        return made.outcome();
    }

    @Test
    void aHealthyLineIsAskedTwice() throws Exception {
        AtomicInteger connections = new AtomicInteger();
        List<Hello> seen = trials(socket -> {
            connections.incrementAndGet();
            Hellos.say(socket, Hellos.ALERT);
        });
        assertThat(seen).containsExactly(new Hello("small", HelloWriter.small(HOST).length, 1, 1, 0, 0, 0),
                new Hello("hybrid", HelloWriter.hybrid(HOST).length, 1, 1, 0, 0, 0));
        assertThat(connections).hasValue(2);
    }

    @Test
    void aLineThatAnswersNobodyIsAskedTwice() throws Exception {
        AtomicInteger connections = new AtomicInteger();
        List<Hello> seen = trials(socket -> {
            connections.incrementAndGet();
            Hellos.read(socket);
            Peer.reset(socket);
        });
        assertThat(seen).extracting(Hello::reset).containsExactly(1, 1);
        assertThat(connections).hasValue(2);
    }

    @Test
    void largeMessagesThatAreResetAreCounted() throws Exception {
        List<Hello> seen = trials(Hellos.stopping(HelloTrialsTest::large, Peer::reset));
        assertThat(seen).extracting(Hello::kind)
                .containsExactly("small", "large", "small-split", "large-split", "hybrid");
        assertThat(hello(seen, "small")).matches(small -> small.tries() == 4 && small.answered() == 4);
        assertThat(hello(seen, "small-split")).matches(small -> small.tries() == 3 && small.answered() == 3);
        assertThat(hello(seen, "large")).isEqualTo(new Hello("large", 1600, 3, 0, 3, 0, 0));
        assertThat(hello(seen, "large-split")).isEqualTo(new Hello("large-split", 1600, 3, 0, 3, 0, 0));
        assertThat(hello(seen, "hybrid")).matches(hybrid -> hybrid.tries() == 4 && hybrid.reset() == 4);
        assertThat(outcome(seen)).isEqualTo("stopped");
    }

    @Test
    void largeMessagesThatAreClosedOrSwallowedAreCounted() throws Exception {
        assertThat(hello(trials(Hellos.stopping(HelloTrialsTest::large, java.net.Socket::close)), "hybrid"))
                .matches(hybrid -> hybrid.closed() == 4);
        List<Hello> silent = trials(Hellos.stopping(HelloTrialsTest::large, Peer::readToEnd), Duration.ofSeconds(3));
        assertThat(hello(silent, "hybrid")).matches(hybrid -> hybrid.silent() == 4);
        assertThat(hello(silent, "small")).matches(small -> small.answered() == small.tries());
    }

    @Test
    void aMessageThatWasLostOnceIsAnException() throws Exception {
        AtomicInteger largeOnes = new AtomicInteger();
        List<Hello> seen = trials(Hellos.stopping(hello -> large(hello) && largeOnes.getAndIncrement() == 0,
                Peer::reset));
        assertThat(hello(seen, "hybrid")).matches(hybrid -> hybrid.tries() == 4 && hybrid.answered() == 3);
        assertThat(outcome(seen)).isEqualTo("passes");
    }

    /** If they went one after the other, the first would wait in vain for the rest. */
    @Test
    void theSeriesGoesSideBySide() throws Exception {
        AtomicInteger largeOnes = new AtomicInteger();
        CountDownLatch series = new CountDownLatch(9);
        List<Hello> seen = trials(Hellos.stopping(HelloTrialsTest::large, socket -> {
            if (largeOnes.getAndIncrement() > 0) {
                series.countDown();
                series.await();
            }
            Peer.reset(socket);
        }));
        assertThat(seen).extracting(Hello::silent).containsOnly(0);
        assertThat(seen.stream().mapToInt(Hello::reset).sum()).isEqualTo(10);
    }

    @Test
    void whatIsNotTlsIsNoDifference() throws Exception {
        List<Hello> seen = trials(socket -> Peer.say(socket, "SSH-2.0-OpenSSH_9.2\r\n"));
        assertThat(seen).hasSize(2).allMatch(hello -> hello.tries() == 1 && hello.answered() == 0);
    }
}
