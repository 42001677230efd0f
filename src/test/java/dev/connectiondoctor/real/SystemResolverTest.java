package dev.connectiondoctor.real;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.connectiondoctor.cli.Main;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The command in a process of its own, on a computer of its own: a namespace with nothing but loopback, with the C
 * library's resolver, dnsmasq on port 53, and files in {@code /etc} that only this process sees.
 */
@RealPart
class SystemResolverTest {
    private static final String SCRIPT = """
            ip link set lo up
            mount --bind resolv.conf /etc/resolv.conf
            mount --bind hosts /etc/hosts
            dnsmasq --keep-in-foreground --conf-file=/dev/null --no-resolv --no-hosts --bind-interfaces \\
                --listen-address=127.0.0.1 --user= --group= --pid-file= --log-facility=/dev/null \\
                --host-record=known.practice.test,127.0.0.7 --host-record=typo.lan.corp.practice.test,127.0.0.8 \\
                --address=/hidden.practice.test/0.0.0.0 --local=/practice.test/ --local=/lan/ &
            server=$!
            tries=0
            until getent ahosts known.practice.test > /dev/null || [ $tries -gt 300 ]; do
                tries=$((tries + 1))
                sleep 0.1
            done
            sh command 2> /dev/null
            kill $server
            """;

    @TempDir private Path folder;

    @BeforeEach
    void write() throws Exception {
        boolean allowed = Program.end(folder, Map.of(), List.of("unshare", "-Urnm", "true")).code() == 0;
        assumeTrue(allowed, "this computer lets nobody have a namespace of his own");
        Files.writeString(folder.resolve("script"), SCRIPT);
        Files.writeString(folder.resolve("resolv.conf"),
                "nameserver 127.0.0.1\nnameserver 127.0.0.9\nsearch corp.practice.test\n");
        Files.writeString(folder.resolve("hosts"), "127.0.0.1 localhost\n127.0.0.5 pinned.practice.test\n");
    }

    /** Without the tests' own libraries: one of them would answer in the place of the system. */
    private static String program() {
        String paths = Stream.of("jdk.module.path", "java.class.path")
                .flatMap(name -> Stream.of(System.getProperty(name, "").split(File.pathSeparator)))
                .filter(path -> !path.isEmpty() && !path.contains("dnsjava") && !path.contains("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
        return Path.of(System.getProperty("java.home"), "bin", "java") + " -cp " + paths + " " + Main.class.getName();
    }

    private JsonNode check(String host) throws Exception {
        Files.writeString(folder.resolve("command"), program() + " check --base-url https://" + host
                + ":9/v1 --proxy none --no-control-hosts --depth quick --format json\n");
        Program.Ended ended = Program.end(folder, Map.of(), List.of("unshare", "-Urnm", "sh", "script"));
        assertThat(ended.output()).startsWith("{");
        return new JsonMapper().readTree(ended.output());
    }

    private static List<String> said(JsonNode report, String key) {
        return report.at("/stages/1/evidence/servers")
                .valueStream()
                .map(said -> said.at("/" + key).asString())
                .toList();
    }

    private static String finding(JsonNode report) {
        return report.at("/verdict/findingId").asString();
    }

    @Test
    void itsServersAreFoundAndAsked() throws Exception {
        JsonNode report = check("known.practice.test");
        assertThat(said(report, "server")).containsExactly("127.0.0.1:53", "127.0.0.1:53", "127.0.0.9:53",
                "127.0.0.9:53");
        assertThat(said(report, "outcome")).startsWith("addresses").endsWith("unreachable", "unreachable");
        assertThat(report.at("/stages/1/evidence/addresses/0/address").asString()).isEqualTo("127.0.0.7");
        assertThat(finding(report)).isEqualTo("tcp.refused");
    }

    @Test
    void aNameThatNobodyKnows() throws Exception {
        JsonNode report = check("nothere.practice.test");
        assertThat(finding(report)).isEqualTo("dns.not-found");
        assertThat(report.at("/findings/0/explanation").asString()).contains("127.0.0.1: NXDOMAIN");
    }

    @Test
    void aNameThatIsHidden() throws Exception {
        assertThat(finding(check("hidden.practice.test"))).isEqualTo("dns.sinkhole");
    }

    @Test
    void aNameInTheHostsFile() throws Exception {
        JsonNode report = check("pinned.practice.test");
        assertThat(report.at("/stages/1/evidence/hostsFile/0/line").asInt()).isEqualTo(2);
        assertThat(report.at("/stages/1/summary").asString()).isEqualTo("127.0.0.5, by the hosts file");
    }

    @Test
    void aNameThatTheSystemMadeLonger() throws Exception {
        JsonNode report = check("typo.lan");
        assertThat(finding(report)).isEqualTo("dns.search-domain");
        assertThat(report.at("/stages/1/evidence/answeredAs").asString()).isEqualTo("typo.lan.corp.practice.test");
    }

    @Test
    void aServerThatRefusesIsNoNameThatDoesNotExist() throws Exception {
        assertThat(finding(check("other.example"))).isEqualTo("dns.server-failure");
    }
}
