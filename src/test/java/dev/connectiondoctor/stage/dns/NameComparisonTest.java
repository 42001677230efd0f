package dev.connectiondoctor.stage.dns;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.connectiondoctor.Options;
import dev.connectiondoctor.lines.Checks;
import dev.connectiondoctor.net.DnsTransport;
import dev.connectiondoctor.net.FailureKind;
import dev.connectiondoctor.net.Literals;
import dev.connectiondoctor.net.LiveNetwork;
import dev.connectiondoctor.net.Network;
import dev.connectiondoctor.practice.wire.Loopback;
import dev.connectiondoctor.practice.wire.NameServer;
import dev.connectiondoctor.practice.wire.Resources;
import dev.connectiondoctor.practice.wire.Zone;
import dev.connectiondoctor.stage.Collected;
import dev.connectiondoctor.stage.Environment;
import dev.connectiondoctor.stage.Observations;
import dev.connectiondoctor.stage.ProbeContext;
import dev.connectiondoctor.stage.dns.DnsEvidence.Certificate;
import dev.connectiondoctor.stage.dns.DnsEvidence.Outcome;
import dev.connectiondoctor.stage.dns.DnsEvidence.ServerAnswer;
import dev.connectiondoctor.target.found.SystemCommands;

/** A computer with name servers of its own, and what is written down of them. */
class NameComparisonTest {
    private static final String HOST = "name.example.test";
    private static final InetAddress ONE = InetAddress.ofLiteral("192.0.2.1");
    private static final InetAddress OTHER = InetAddress.ofLiteral("192.0.2.2");

    private final Resources resources = new Resources("comparison-test");
    private final List<String> lookedAt = Collections.synchronizedList(new ArrayList<>());
    private Path root;

    @BeforeEach
    void make(@TempDir Path folder) throws Exception {
        root = folder;
        Files.createDirectories(root.resolve("etc"));
    }

    @AfterEach
    void end() {
        resources.close();
    }

    private InetSocketAddress server(Map<String, List<InetAddress>> hosts) throws Exception {
        return NameServer.start(resources, Zone.of(hosts));
    }

    private InetSocketAddress saying(InetAddress... addresses) throws Exception {
        return server(Map.of(HOST, List.of(addresses)));
    }

    private void write(String name, String text) throws Exception {
        Files.writeString(root.resolve("etc").resolve(name), text);
    }

    private void asking(InetSocketAddress... servers) throws Exception {
        StringBuilder file = new StringBuilder();
        for (InetSocketAddress server : servers) {
            file.append("nameserver ").append(Literals.text(server)).append('\n');
        }
        write("resolv.conf", file.toString());
    }

    private Certificate look(InetAddress address) {
        lookedAt.add(Literals.text(address));
        return new Certificate(Literals.text(address), true, address.equals(ONE), true, "CN=somebody");
    }

    private Collected<DnsEvidence> probe(Options options) throws Exception {
        Environment environment = new Environment(Map.of(), Map.of(), root, root, root, SystemCommands.NONE);
        try (Network network = LiveNetwork.open(options, environment)) {
            return new DnsProbe((address, _) -> look(address)).collect(
                    new ProbeContext(options, environment, network, Observations.none(), _ -> {}));
        }
    }

    private DnsEvidence seen(String host) throws Exception {
        return probe(Checks.of("https://" + host + ":4443/v1").withResolve(Map.of())).evidence();
    }

    @Test
    void everyServerIsAskedOverBothTransports() throws Exception {
        asking(saying(ONE), saying(ONE));
        DnsEvidence seen = seen(HOST);
        assertThat(seen.resolver()).isEqualTo("system");
        assertThat(seen.addresses()).extracting(DnsEvidence.Resolved::address).containsExactly("192.0.2.1");
        assertThat(seen.servers()).extracting(ServerAnswer::transport)
                .containsExactly(DnsTransport.UDP, DnsTransport.TCP, DnsTransport.UDP, DnsTransport.TCP);
        assertThat(seen.servers()).filteredOn(answer -> answer.transport() == DnsTransport.UDP)
                .allSatisfy(answer -> assertThat(answer.addresses()).containsExactly("192.0.2.1"))
                .extracting(ServerAnswer::source)
                .containsOnly("file:" + root.resolve("etc/resolv.conf"));
        assertThat(lookedAt).isEmpty();
    }

    @Test
    void aSilentServerIsNotWaitedForWhereTheLineIsHealthy() throws Exception {
        asking(saying(ONE), NameServer.silent(resources));
        DnsEvidence seen = seen(HOST);
        assertThat(seen.servers()).extracting(ServerAnswer::outcome).element(2).isEqualTo(Outcome.NOT_AWAITED);
    }

    @Test
    void aSilentServerIsWaitedForWhereTheLookUpFailed() throws Exception {
        asking(server(Map.of()), NameServer.silent(resources));
        Collected<DnsEvidence> seen = probe(Checks.impatient(Checks.of("https://" + HOST + "/").withResolve(Map.of()),
                Duration.ofMillis(900)));
        assertThat(seen.failure()).isNotNull();
        assertThat(seen.failure().kind()).isEqualTo(FailureKind.DNS_NOT_FOUND);
        assertThat(seen.evidence().servers()).extracting(ServerAnswer::outcome)
                .containsExactly(Outcome.NXDOMAIN,
                        Outcome.NXDOMAIN, Outcome.TIMEOUT, Outcome.UNREACHABLE);
    }

    @Test
    void answersWithoutAnythingInCommonAreLookedAt() throws Exception {
        asking(saying(OTHER), saying(ONE));
        assertThat(seen(HOST).certificates()).extracting(Certificate::address, Certificate::fits)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("192.0.2.2", false),
                        org.assertj.core.groups.Tuple.tuple("192.0.2.1", true));
    }

    @Test
    void answersThatOverlapAreNot() throws Exception {
        asking(saying(ONE, OTHER), saying(OTHER));
        assertThat(seen(HOST).certificates()).isEmpty();
        assertThat(lookedAt).isEmpty();
    }

    @Test
    void nobodyConnectsToNoAddressAtAll() throws Exception {
        asking(saying(InetAddress.ofLiteral("0.0.0.0")), saying(ONE));
        assertThat(seen(HOST).addresses()).extracting(DnsEvidence.Resolved::range)
                .containsExactly(AddressRange.UNSPECIFIED);
        assertThat(lookedAt).containsExactly("192.0.2.1");
    }

    @Test
    void linesOfTheHostsFileAreWrittenDown() throws Exception {
        asking(saying(ONE));
        write("hosts", "127.0.0.1 localhost\n192.0.2.2 " + HOST + "\n");
        DnsEvidence seen = seen(HOST);
        assertThat(seen.fromHostsFile()).isTrue();
        assertThat(seen.hostsFile()).containsExactly(
                new DnsEvidence.HostsEntry(root.resolve("etc/hosts").toString(), 2, "192.0.2.2"));
    }

    @Test
    void aSearchDomainThatAnsweredIsNamed() throws Exception {
        InetSocketAddress server = server(Map.of("short.corp.example", List.of(ONE)));
        write("resolv.conf", "nameserver " + Literals.text(server) + "\nsearch lab.example corp.example\n");
        DnsEvidence seen = seen("short");
        assertThat(seen.answeredAs()).isEqualTo("short.corp.example");
        assertThat(seen.searchDomains()).containsExactly("lab.example", "corp.example");
    }

    @Test
    void aNameThatIsKnownAsItIsWasNotMadeLonger() throws Exception {
        InetSocketAddress server = server(Map.of(HOST, List.of(ONE), HOST + ".corp.example", List.of(ONE)));
        write("resolv.conf", "nameserver " + Literals.text(server) + "\nsearch corp.example\n");
        assertThat(seen(HOST).answeredAs()).isNull();
    }

    @Test
    void aNameServerOfChoiceIsTheOnlyOneAsked() throws Exception {
        asking(saying(OTHER));
        write("hosts", "192.0.2.2 " + HOST + "\n");
        InetSocketAddress chosen = saying(ONE);
        DnsEvidence seen = probe(Checks.of("https://" + HOST + "/").withResolve(Map.of()).withDnsServer(chosen))
                .evidence();
        assertThat(seen.addresses()).extracting(DnsEvidence.Resolved::address).containsExactly("192.0.2.1");
        assertThat(seen.servers()).extracting(ServerAnswer::server).containsOnly(Literals.text(chosen));
        assertThat(seen.servers()).extracting(ServerAnswer::source).containsOnly("option");
        assertThat(seen.hostsFile()).isEmpty();
    }

    @Test
    void fixedHostsLiteralsAndThisComputerAskNobody() throws Exception {
        try (DatagramSocket tripwire = new DatagramSocket(0, Loopback.IPV4)) {
            asking(new InetSocketAddress(Loopback.IPV4, tripwire.getLocalPort()));
            for (String host : List.of("[2001:db8::1]", "192.0.2.1", "localhost")) {
                assertThat(seen(host).servers()).as(host).isEmpty();
            }
            DnsEvidence fixed = probe(Checks.https(443)).evidence();
            assertThat(fixed.resolver()).isEqualTo("fixed");
            assertThat(fixed.servers()).isEmpty();
            tripwire.setSoTimeout(100);
            org.assertj.core.api.Assertions.assertThatThrownBy(
                    () -> tripwire.receive(new java.net.DatagramPacket(new byte[512], 512)))
                    .isInstanceOf(java.net.SocketTimeoutException.class);
        }
    }
}
