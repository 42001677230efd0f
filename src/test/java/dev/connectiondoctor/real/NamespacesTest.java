package dev.connectiondoctor.real;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import org.junit.jupiter.api.AfterEach;
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

    @TempDir Path folder;

    private Bench bench;
    private FarService service;
    private NetworkNamespaces network;

    @BeforeEach
    void open() throws Exception {
        open(folder);
    }

    private void open(Path place) throws Exception {
        network = NetworkNamespaces.make(place);
        bench = new Bench(place);
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
        soon(service.check(SIX, FOUR).isHealthy());
    }

    @Test
    void theNameIsFoundByTheNetworksNameServer() throws Exception {
        service.named(FOUR, SIX);
        service.check().isHealthy();
    }

    @Test
    void packetsThatAskForAConnectionAreDropped() throws Exception {
        network.thereOnArrival(TO_SERVER + " drop");
        soon(service.check(FOUR).is("tcp.timeout"));
    }

    @Test
    void theProxyIsNotReached() throws Exception {
        network.thereOnArrival("tcp dport 3128 drop");
        soon(service.checkThrough("http://" + FOUR_MORE + ":3128", FOUR).is("proxy.unreachable"));
    }

    @Test
    void nobodyListensAtTheProxysPort() throws Exception {
        soon(service.checkThrough("http://" + FOUR_MORE + ":3128", FOUR).is("proxy.unreachable"));
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
        soon(service.check(FOUR).is("tcp.refused"));
    }

    @Test
    void theWayIsSaidToEnd() throws Exception {
        network.thereOnArrival(TO_SERVER + " reject with icmpx host-unreachable");
        soon(service.check(FOUR).is("tcp.unreachable"));
    }

    @Test
    void theSixthVersionIsDropped() throws Exception {
        network.thereOnArrival("meta nfproto ipv6 " + TO_SERVER + " drop");
        soon(service.check(SIX, FOUR).is("tcp.ipv6-broken"));
    }

    @Test
    void theSixthVersionIsSaidToLeadNowhere() throws Exception {
        network.thereOnArrival("meta nfproto ipv6 " + TO_SERVER + " reject with icmpx no-route");
        soon(service.check(SIX, FOUR).is("tcp.ipv6-broken"));
    }

    /** As most computers are: the service has the sixth version, and this computer has not. */
    @Test
    void thereIsNoSixthVersionHere() throws Exception {
        soon(service.check("2001:db8::1", FOUR).isHealthy());
    }

    @Test
    void theFourthVersionIsDropped() throws Exception {
        network.thereOnArrival("meta nfproto ipv4 " + TO_SERVER + " drop");
        soon(service.check(FOUR, SIX).is("tcp.ipv4-broken"));
    }

    @Test
    void oneOfSeveralAddressesIsDead() throws Exception {
        network.thereOnArrival("ip daddr " + FOUR_MORE + " " + TO_SERVER + " drop");
        soon(service.check(FOUR_MORE, FOUR).is("tcp.some-addresses-fail"));
    }

    @Test
    void largeAnswersAreLost() throws Exception {
        network.hereOnArrival(FROM_SERVER + LARGE + "drop");
        soon(service.check(FOUR).is("tcp.packet-size-blackhole"));
    }

    @Test
    void largeRequestsAreLost() throws Exception {
        network.thereOnArrival(TO_SERVER + LARGE + "drop");
        soon(service.check(FOUR).is("tcp.packet-size-blackhole"));
    }

    @Test
    void largePacketsAreLostBothWays() throws Exception {
        network.thereOnArrival(TO_SERVER + LARGE + "drop");
        network.hereOnArrival(FROM_SERVER + LARGE + "drop");
        soon(service.check(SIX, FOUR).is("tcp.packet-size-blackhole"));
    }

    /** Programs that try the sixth version first hang, and it is said that the fourth works. */
    @Test
    void largePacketsAreLostOnTheWayOfTheSixthVersion() throws Exception {
        network.hereOnArrival("meta nfproto ipv6 " + FROM_SERVER + LARGE + "drop");
        soon(service.check(SIX, FOUR).finds("tcp.packet-size-blackhole", "tcp.ipv6-broken"));
    }

    @Test
    void theSixthVersionIsSilentOnceItIsSpokenTo() throws Exception {
        network.thereOnArrival("meta nfproto ipv6 " + TO_SERVER + " meta length > 200 drop");
        soon(service.check(FOUR, SIX).is("tcp.ipv6-broken"));
    }

    @Test
    void largePacketsAreResetRatherThanLost() throws Exception {
        network.thereOnArrival(TO_SERVER + LARGE + "reject with tcp reset");
        soon(service.check(FOUR).is("tls.large-hello-blocked"));
    }

    @Test
    void theFirstMessageIsReset() throws Exception {
        network.thereOnArrival(TO_SERVER + " meta length > 200 reject with tcp reset");
        soon(service.check(FOUR).is("tls.reset-on-hello"));
    }

    @Test
    void theFirstMessageIsDropped() throws Exception {
        network.thereOnArrival(TO_SERVER + " meta length > 200 drop");
        service.check(FOUR).is("tls.silent-after-hello");
    }

    /** On a busy computer all takes as many times longer as a sound check does there and then. */
    private void soon(ProcessCheck check) throws Exception {
        if (check.took().compareTo(SOON) >= 0) {
            close();
            open(Files.createDirectory(folder.resolve("sound")));
            double busy = (double) service.check(FOUR).isHealthy().took().toMillis() / AT_REST.toMillis();
            check.within(Duration.ofMillis((long) (SOON.toMillis() * Math.max(1, busy))));
        }
    }
}
