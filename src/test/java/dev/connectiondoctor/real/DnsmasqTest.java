package dev.connectiondoctor.real;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.connectiondoctor.Options;
import dev.connectiondoctor.net.DnsTransport;
import dev.connectiondoctor.net.Literals;
import dev.connectiondoctor.practice.http.HttpReception;
import dev.connectiondoctor.practice.mint.Identity;
import dev.connectiondoctor.practice.mint.Leaf;
import dev.connectiondoctor.practice.wire.AtAddress;
import dev.connectiondoctor.practice.wire.Loopback;
import dev.connectiondoctor.practice.wire.TlsReception;
import dev.connectiondoctor.stage.dns.DnsEvidence;
import dev.connectiondoctor.stage.dns.DnsEvidence.Outcome;
import dev.connectiondoctor.stage.dns.DnsEvidence.ServerAnswer;

/** dnsmasq as the name server, as in many homes and offices. */
@RealPart
class DnsmasqTest {
    private static final Duration SHORT = Duration.ofMillis(1500);

    private Bench bench;

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        bench = new Bench(folder);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void aNameThatItKnowsIsHealthy() throws Exception {
        bench.check(asking(start("--address=/practice.test/127.0.0.1"))).isHealthy();
    }

    @Test
    void aNameThatDoesNotExist() throws Exception {
        bench.check(asking(start("--local=/practice.test/"))).is("dns.not-found");
    }

    @Test
    void aNameWithoutAddresses() throws Exception {
        bench.check(asking(start("--local=/practice.test/", "--txt-record=" + Bench.HOST + ",words")))
                .is("dns.not-found");
    }

    @Test
    void aNameThatItIsNotResponsibleFor() throws Exception {
        Diagnosis seen = bench.check(asking(start())).is("dns.server-failure").names("refuses to look up");
        assertThat(seen.dns().servers()).extracting(ServerAnswer::transport, ServerAnswer::outcome)
                .containsExactly(tuple(DnsTransport.UDP, Outcome.REFUSED), tuple(DnsTransport.TCP, Outcome.REFUSED));
    }

    @Test
    void aNameThatItHides() throws Exception {
        Options options = asking(start("--address=/practice.test/0.0.0.0"));
        Diagnosis seen = bench.check(options).is("dns.sinkhole").names("0.0.0.0");
        assertThat(seen.dns().servers()).allSatisfy(
                answer -> assertThat(answer.addresses()).isSubsetOf("0.0.0.0", "::"));
    }

    @Test
    void bothTransportsSayTheSame() throws Exception {
        Diagnosis seen = bench.check(asking(start("--address=/practice.test/127.0.0.1"))).isHealthy();
        assertThat(seen.dns().servers()).extracting(ServerAnswer::transport, ServerAnswer::outcome)
                .contains(tuple(DnsTransport.UDP, Outcome.ADDRESSES));
        assertThat(seen.dns().servers()).filteredOn(answer -> answer.outcome() == Outcome.ADDRESSES)
                .allSatisfy(answer -> assertThat(answer.addresses()).containsExactly("127.0.0.1"));
    }

    /** More addresses than a packet may hold, so the answer comes by TCP. */
    @Test
    void anAnswerThatIsTooLongForAPacket() throws Exception {
        List<String> many = IntStream.range(0, 60)
                .mapToObj(index -> "--host-record=" + Bench.HOST + ",127.0.1." + index)
                .toList();
        DnsEvidence seen = bench.check(asking(start(many.toArray(String[]::new)))).dns();
        assertThat(seen.addresses()).hasSize(60);
        assertThat(seen.servers()).filteredOn(answer -> answer.outcome() == Outcome.ADDRESSES)
                .isNotEmpty()
                .allSatisfy(answer -> assertThat(answer.addresses()).hasSize(60));
    }

    @Test
    void theSecondKnowsWhatTheFirstDenies() throws Exception {
        Options options = bench.at(bench.secured(Bench.gateway())).withResolve(Map.of());
        InetSocketAddress denying = start("--local=/practice.test/");
        InetSocketAddress knowing = start("--address=/practice.test/127.0.0.1");
        Diagnosis seen = bench.checkAsking(options, denying, knowing).is("dns.not-found");
        seen.names(Literals.text(denying) + ": NXDOMAIN; " + Literals.text(knowing) + ": 127.0.0.1");
    }

    @Test
    void theFirstLeadsToSomebodyElse() throws Exception {
        Identity stranger = bench.mint().sound(Leaf.forHosts("shop.example", List.of("shop.example")));
        TlsReception shop = new TlsReception(stranger.context(), false, new HttpReception(Bench.gateway()));
        TlsReception home = new TlsReception(bench.mint().sound(Leaf.standard()).context(), false,
                new HttpReception(Bench.gateway()));
        int port = bench.listen(List.of(Loopback.IPV4, Loopback.OTHER_IPV4),
                new AtAddress(Loopback.OTHER_IPV4, home, shop));
        Diagnosis seen = bench.checkAsking(bench.at(port).withResolve(Map.of()),
                start("--address=/practice.test/127.0.0.1"), start("--address=/practice.test/127.0.0.2"));
        seen.is("dns.resolvers-disagree").names("127.0.0.2");
    }

    @Test
    void aServerBehindItIsSilent() throws Exception {
        try (DatagramSocket silent = new DatagramSocket(0, Loopback.IPV4)) {
            Options options = asking(start("--server=127.0.0.1#" + silent.getLocalPort()));
            bench.check(options.withLimits(Bench.PATIENT.withWaits(SHORT, SHORT, SHORT))).is("dns.timeout");
        }
    }

    /** Its port is closed, and the computer says so. */
    @Test
    void itIsNotRunning() throws Exception {
        Options options = asking(new InetSocketAddress(Loopback.IPV4, Bench.freePort()));
        bench.check(options.withLimits(Bench.PATIENT.withWaits(SHORT, SHORT, SHORT))).is("dns.timeout");
    }

    private Options asking(InetSocketAddress server) throws Exception {
        return bench.at(bench.secured(Bench.gateway())).withResolve(Map.of()).withDnsServer(server);
    }

    private InetSocketAddress start(String... more) throws Exception {
        int port = Bench.freePort();
        List<String> command = new ArrayList<>(List.of("dnsmasq", "--keep-in-foreground", "--log-facility=-",
                "--conf-file=/dev/null", "--no-resolv", "--no-hosts", "--bind-interfaces",
                "--listen-address=127.0.0.1", "--port=" + port, "--user=", "--group=", "--pid-file="));
        command.addAll(List.of(more));
        bench.start(command.toArray(String[]::new)).awaitPort(port);
        return new InetSocketAddress(Loopback.IPV4, port);
    }
}
