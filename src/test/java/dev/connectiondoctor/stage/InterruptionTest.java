package dev.connectiondoctor.stage;

import static dev.connectiondoctor.lines.Checks.HOST;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

import dev.connectiondoctor.Options;
import dev.connectiondoctor.lines.Checks;
import dev.connectiondoctor.lines.Peer;
import dev.connectiondoctor.net.Network;
import dev.connectiondoctor.stage.dns.DnsProbe;
import dev.connectiondoctor.stage.proxy.ProxyProbe;
import dev.connectiondoctor.stage.tls.CertificateGlance;
import dev.connectiondoctor.stage.tls.TlsProbe;

/** A cancelled run interrupts its probes; each lets the interrupt through at once, whatever it waits for. */
class InterruptionTest {

    /** Its own limits would never end it. */
    private static void assertEnds(Probe<?> probe, Options wanted, CountDownLatch begun) throws Exception {
        Options options = Checks.impatient(wanted, Duration.ofHours(1));
        try (Network network = Checks.network(options)) {
            Callable<Object> run = () -> probe.collect(Checks.context(options, network));
            FutureTask<Object> task = new FutureTask<>(run);
            Thread thread = Thread.ofVirtual().start(task);
            assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();
            thread.interrupt();
            assertThat(thread.join(Duration.ofSeconds(30))).isTrue();
            assertThat(task.exceptionNow()).isInstanceOf(InterruptedException.class);
        }
    }

    @Test
    void aHandshakeEnds() throws Exception {
        CountDownLatch begun = new CountDownLatch(3);
        try (Peer silent = Peer.plain(socket -> {
            socket.getInputStream().read();
            begun.countDown();
            Peer.readToEnd(socket);
        })) {
            assertEnds(new TlsProbe(), Checks.https(silent.port()), begun);
        }
    }

    @Test
    void aWaitForTheProxyEnds() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        try (Peer silent = Peer.plain(socket -> {
            Peer.readHead(socket);
            begun.countDown();
            Peer.readToEnd(socket);
        })) {
            assertEnds(new ProxyProbe(), Checks.https(443).withProxy("http://proxy.test:" + silent.port()), begun);
        }
    }

    @Test
    void aLookupEnds() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        try (java.net.DatagramSocket silent = new java.net.DatagramSocket(
                new java.net.InetSocketAddress(Checks.loopback(), 0))) {
            Thread.ofVirtual().start(() -> receive(silent, begun));
            Options options = Checks.of("https://" + HOST)
                    .withResolve(Map.of())
                    .withDnsServer((java.net.InetSocketAddress) silent.getLocalSocketAddress());
            assertEnds(new DnsProbe(new CertificateGlance()), options, begun);
        }
    }

    private static void receive(java.net.DatagramSocket socket, CountDownLatch begun) {
        try {
            socket.receive(new java.net.DatagramPacket(new byte[512], 512));
            begun.countDown();
        } catch (java.io.IOException closed) {
            // The test is over.
        }
    }
}
