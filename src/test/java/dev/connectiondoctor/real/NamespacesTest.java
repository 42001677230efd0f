package dev.connectiondoctor.real;

import java.nio.file.Path;
import java.time.Duration;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** The whole command between two computers, on a network that fails in the ways of networks. */
@RealPart
@Isolated("it is timed")
class NamespacesTest {
    private static final Duration SOON = Duration.ofSeconds(10);
    /** What a sound check takes on a computer that has nothing else to do. */
    private static final Duration AT_REST = Duration.ofSeconds(2);
    private static final String FOUR = "10.99.0.2";
    private static final String FOUR_MORE = "10.99.0.3";
    private static final String SIX = "fd99::2";
    private static final String TO_SERVER = "tcp dport 443";
    private static final String FROM_SERVER = "tcp sport 443";
    /** As many tunnels leave of 1,500 bytes. */
    private static final String LARGE = " meta length > 1300 ";

    /** On a busy computer all takes longer, by as much as a sound check does. */
    private static Duration soon = SOON;

    private Bench bench;
    private FarService service;
    private NetworkNamespaces network;

    @BeforeAll
    static void measure(@TempDir Path folder) throws Exception {
        NamespacesTest sound = new NamespacesTest();
        try {
            sound.open(folder);
            Duration busy = sound.service.check(FOUR).isHealthy().took().minus(AT_REST);
            soon = busy.isNegative() ? SOON : SOON.plus(busy);
        } finally {
            sound.close();
        }
    }

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        network = NetworkNamespaces.make(folder);
        bench = new Bench(folder);
        service = FarService.start(bench, network.cable());
    }

    @AfterEach
    void close() {
        if (network != null) {
            network.close();
        }
        if (bench != null) {
            bench.close();
        }
    }

    @Test
    void aSoundNetworkIsHealthy() throws Exception {
        service.check(SIX, FOUR).isHealthy().within(soon);
    }

    @Test
    void theNameIsFoundByTheNetworksNameServer() throws Exception {
        service.named(FOUR, SIX);
        service.check().isHealthy();
    }

    @Test
    void packetsThatAskForAConnectionAreDropped() throws Exception {
        network.thereOnArrival(TO_SERVER + " drop");
        service.check(FOUR).is("tcp.timeout").within(soon);
    }

    @Test
    void theProxyIsNotReached() throws Exception {
        network.thereOnArrival("tcp dport 3128 drop");
        service.checkThrough("http://" + FOUR_MORE + ":3128", FOUR).is("proxy.unreachable").within(soon);
    }

    @Test
    void nobodyListensAtTheProxysPort() throws Exception {
        service.checkThrough("http://" + FOUR_MORE + ":3128", FOUR).is("proxy.unreachable").within(soon);
    }

    @Test
    void theNameServerIsNotReached() throws Exception {
        service.named(FOUR);
        network.thereOnArrival("udp dport 53 drop");
        service.check().is("dns.timeout");
    }

    @Test
    void connectionsAreRefused() throws Exception {
        network.thereOnArrival(TO_SERVER + " reject with tcp reset");
        service.check(FOUR).is("tcp.refused").within(soon);
    }

    @Test
    void theWayIsSaidToEnd() throws Exception {
        network.thereOnArrival(TO_SERVER + " reject with icmpx host-unreachable");
        service.check(FOUR).is("tcp.unreachable").within(soon);
    }

    @Test
    void theSixthVersionIsDropped() throws Exception {
        network.thereOnArrival("meta nfproto ipv6 " + TO_SERVER + " drop");
        service.check(SIX, FOUR).is("tcp.ipv6-broken").within(soon);
    }

    @Test
    void theSixthVersionIsSaidToLeadNowhere() throws Exception {
        network.thereOnArrival("meta nfproto ipv6 " + TO_SERVER + " reject with icmpx no-route");
        service.check(SIX, FOUR).is("tcp.ipv6-broken").within(soon);
    }

    /** As most computers are: the service has the sixth version, and this computer has not. */
    @Test
    void thereIsNoSixthVersionHere() throws Exception {
        service.check("2001:db8::1", FOUR).isHealthy().within(soon);
    }

    @Test
    void theFourthVersionIsDropped() throws Exception {
        network.thereOnArrival("meta nfproto ipv4 " + TO_SERVER + " drop");
        service.check(FOUR, SIX).is("tcp.ipv4-broken").within(soon);
    }

    @Test
    void oneOfSeveralAddressesIsDead() throws Exception {
        network.thereOnArrival("ip daddr " + FOUR_MORE + " " + TO_SERVER + " drop");
        service.check(FOUR_MORE, FOUR).is("tcp.some-addresses-fail").within(soon);
    }

    @Test
    void largeAnswersAreLost() throws Exception {
        network.hereOnArrival(FROM_SERVER + LARGE + "drop");
        service.check(FOUR).is("tcp.packet-size-blackhole").within(soon);
    }

    @Test
    void largeRequestsAreLost() throws Exception {
        network.thereOnArrival(TO_SERVER + LARGE + "drop");
        service.check(FOUR).is("tcp.packet-size-blackhole").within(soon);
    }

    @Test
    void largePacketsAreLostBothWays() throws Exception {
        network.thereOnArrival(TO_SERVER + LARGE + "drop");
        network.hereOnArrival(FROM_SERVER + LARGE + "drop");
        service.check(SIX, FOUR).is("tcp.packet-size-blackhole").within(soon);
    }

    /** Programs that try the sixth version first hang, and it is said that the fourth works. */
    @Test
    void largePacketsAreLostOnTheWayOfTheSixthVersion() throws Exception {
        network.hereOnArrival("meta nfproto ipv6 " + FROM_SERVER + LARGE + "drop");
        service.check(SIX, FOUR).finds("tcp.packet-size-blackhole", "tcp.ipv6-broken").within(soon);
    }

    @Test
    void theSixthVersionIsSilentOnceItIsSpokenTo() throws Exception {
        network.thereOnArrival("meta nfproto ipv6 " + TO_SERVER + " meta length > 200 drop");
        service.check(FOUR, SIX).is("tcp.ipv6-broken").within(soon);
    }

    @Test
    void largePacketsAreResetRatherThanLost() throws Exception {
        network.thereOnArrival(TO_SERVER + LARGE + "reject with tcp reset");
        service.check(FOUR).is("tls.large-hello-blocked").within(soon);
    }

    @Test
    void theFirstMessageIsReset() throws Exception {
        network.thereOnArrival(TO_SERVER + " meta length > 200 reject with tcp reset");
        service.check(FOUR).is("tls.reset-on-hello").within(soon);
    }

    @Test
    void theFirstMessageIsDropped() throws Exception {
        network.thereOnArrival(TO_SERVER + " meta length > 200 drop");
        service.check(FOUR).is("tls.silent-after-hello");
    }
}
