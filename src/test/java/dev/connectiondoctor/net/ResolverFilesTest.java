package dev.connectiondoctor.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.connectiondoctor.practice.wire.NameServer;
import dev.connectiondoctor.practice.wire.Resources;
import dev.connectiondoctor.practice.wire.Zone;

/** What etc/hosts and etc/resolv.conf say, and the resolver that follows them. */
class ResolverFilesTest {
    private static final Duration WAIT = Duration.ofSeconds(10);
    private static final InetAddress FIRST = InetAddress.ofLiteral("192.0.2.1");
    private static final InetAddress SECOND = InetAddress.ofLiteral("192.0.2.2");

    private final Resources resources = new Resources("files-test");
    private final OpenThings open = new OpenThings();
    private Path root;

    @BeforeEach
    void make(@TempDir Path folder) throws Exception {
        root = folder;
        Files.createDirectories(root.resolve("etc"));
    }

    @AfterEach
    void end() {
        open.close();
        resources.close();
    }

    private Path write(String name, String text) throws Exception {
        return Files.writeString(root.resolve("etc").resolve(name), text);
    }

    private InetSocketAddress server(Map<String, List<InetAddress>> hosts) throws Exception {
        return NameServer.start(resources, Zone.of(hosts));
    }

    private Lookups names() {
        DnsClient client = new DnsClient(() -> open.add(new DatagramSocket()),
                new Dialer(open, _ -> {}, Ticker.system())::connect);
        return FileNames.in(root, client, WAIT).orElseThrow();
    }

    @Test
    void serversSearchDomainsAndOptionsAreRead() throws Exception {
        Path file = write("resolv.conf", """
                # made by a program
                domain old.example
                nameserver 192.0.2.53
                nameserver  [2001:db8::53]:5353   # a port, which only this program reads
                nameserver 192.0.2.53
                nameserver not-an-address
                search Corp.Example. lab.example
                options timeout:2 attempts:1
                options ndots:3
                """);
        assertThat(ResolvConf.read(file)).hasValue(new ResolvConf(
                List.of(new InetSocketAddress("192.0.2.53", 53), new InetSocketAddress("2001:db8::53", 5353)),
                List.of("corp.example", "lab.example"), 3, Duration.ofSeconds(2)));
    }

    @Test
    void aFileThatIsBrokenOrNoFileSaysNothing() throws Exception {
        assertThat(ResolvConf.read(root)).isEmpty();
        assertThat(ResolvConf.read(root.resolve("etc/none"))).isEmpty();
        Path bytes = Files.write(root.resolve("etc/resolv.conf"), new byte[]{(byte) 0xff, 0, (byte) 0xc3, '\n', 1});
        assertThat(ResolvConf.read(bytes)).isEmpty();
        assertThat(new HostsFile(bytes).entries("api.example.test")).isEmpty();
    }

    @Test
    void linesOfAHostsFileAreFoundByAnyOfTheirNames() throws Exception {
        Path file = write("hosts", """
                \uFEFF192.0.2.9 first.example
                127.0.0.1\tlocalhost
                # 192.0.2.7 api.example.test
                192.0.2.1   other.test  API.example.test. # api
                2001:db8::1 api.example.test
                192.0.2.3 not-api.example.test api.example.test.org
                nonsense api.example.test
                """);
        assertThat(new HostsFile(file).entries("api.Example.test")).containsExactly(
                new HostsFile.Entry(4, FIRST), new HostsFile.Entry(5, InetAddress.ofLiteral("2001:db8::1")));
        assertThat(new HostsFile(file).entries("first.example")).extracting(HostsFile.Entry::line).containsExactly(1);
    }

    @Test
    void theHostsFileComesFirst() throws Exception {
        write("hosts", "192.0.2.2 api.example.test\n");
        write("resolv.conf", "nameserver " + Literals.text(server(Map.of("api.example.test", List.of(FIRST)))) + "\n");
        assertThat(names().lookup("api.example.test")).containsExactly(SECOND);
    }

    @Test
    void theNextServerIsAskedWhenOneIsOutOfOrder() throws Exception {
        InetSocketAddress failing = NameServer.start(resources, Zone.failing());
        InetSocketAddress sound = server(Map.of("api.example.test", List.of(FIRST)));
        write("resolv.conf", "nameserver " + Literals.text(failing) + "\nnameserver " + Literals.text(sound) + "\n");
        assertThat(names().lookup("api.example.test")).containsExactly(FIRST);
    }

    @Test
    void theFirstThatSaysNoHasTheLastWord() throws Exception {
        InetSocketAddress knowing = server(Map.of("api.example.test", List.of(FIRST)));
        write("resolv.conf",
                "nameserver " + Literals.text(server(Map.of())) + "\nnameserver " + Literals.text(knowing) + "\n");
        assertThat(catchThrowableOfType(NameFailure.class, () -> names().lookup("api.example.test")).kind())
                .isEqualTo(FailureKind.DNS_NOT_FOUND);
    }

    @Test
    void searchDomainsArePutBehindShortNamesFirstAndBehindOthersLast() throws Exception {
        InetSocketAddress server = server(Map.of("gateway.corp.example", List.of(FIRST), "gateway",
                List.of(SECOND), "api.example.test", List.of(SECOND), "api.example.test.corp.example",
                List.of(FIRST), "typo.example.corp.example", List.of(FIRST)));
        write("resolv.conf", "search corp.example\nnameserver " + Literals.text(server) + "\n");
        assertThat(names().lookup("gateway")).containsExactly(FIRST);
        assertThat(names().lookup("api.example.test")).containsExactly(SECOND);
        assertThat(names().lookup("typo.example")).containsExactly(FIRST);
    }

    @Test
    void aSystemWithoutSuchFilesAndThisVeryComputerKeepTheirOwn() throws Exception {
        DnsClient nobody = new DnsClient(DatagramSocket::new, (_, _) -> {
            throw new AssertionError("no connection expected");
        });
        assertThat(FileNames.in(root.resolve("etc"), nobody, WAIT)).isEmpty();
        assertThat(FileNames.in(root.getRoot(), nobody, WAIT)).isEmpty();
        write("hosts", "192.0.2.1 api.example.test\n");
        assertThat(names().lookup("localhost")).containsExactly(InetAddress.getLoopbackAddress());
    }
}
