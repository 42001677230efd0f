package dev.connectiondoctor.real;

import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.connectiondoctor.Options;
import dev.connectiondoctor.practice.wire.Loopback;

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
        bench.check(asking(start())).is("dns.server-failure");
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
