package dev.connectiondoctor.stage.dns;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.connectiondoctor.net.Literals;
import dev.connectiondoctor.stage.Environment;
import dev.connectiondoctor.target.found.SystemCommands;

/** Where the name servers of a computer are found. */
class NameSettingsTest {
    private static final String SCUTIL = """
            DNS configuration

            resolver #1
              search domain[0] : home.example
              nameserver[0] : 192.0.2.1
              nameserver[1] : 2001:db8::1
              flags    : Request A records, Request AAAA records
              reach    : 0x00020002 (Reachable,Directly Reachable Address)

            resolver #2
              domain   : local
              options  : mdns
              timeout  : 5
              order    : 300000

            resolver #3
              domain   : corp.example
              nameserver[0] : 198.51.100.7
              port     : 5353
              flags    : Supplemental

            DNS configuration (for scoped queries)

            resolver #1
              nameserver[0] : 203.0.113.9
              if_index : 4 (en0)
            """;
    private static final String ENGLISH = """

            Windows IP Configuration

               Host Name . . . . . . . . . . . . : DESK-7
               Primary Dns Suffix  . . . . . . . : corp.example
               Node Type . . . . . . . . . . . . : Hybrid
               DNS Suffix Search List. . . . . . : corp.example
                                                   lab.example

            Ethernet adapter Ethernet:

               Connection-specific DNS Suffix  . : home.example
               Description . . . . . . . . . . . : Intel(R) Ethernet Connection
               IPv4 Address. . . . . . . . . . . : 192.0.2.50(Preferred)
               Default Gateway . . . . . . . . . : 192.0.2.254
               DHCP Server . . . . . . . . . . . : 192.0.2.254
               DNS Servers . . . . . . . . . . . : 2001:db8::53
                                                   192.0.2.53
                                                   192.0.2.54
               NetBIOS over Tcpip. . . . . . . . : Enabled

            Ethernet adapter vEthernet:

               Connection-specific DNS Suffix  . :
               DNS Servers . . . . . . . . . . . : fec0:0:0:ffff::1%1
                                                   fec0:0:0:ffff::2%1
               NetBIOS over Tcpip. . . . . . . . : Enabled
            """;
    private static final String GERMAN = """
            Ethernet-Adapter Ethernet:

               Verbindungsspezifisches DNS-Suffix: home.example
               IPv4-Adresse  . . . . . . . . . . : 192.0.2.50(Bevorzugt)
               Standardgateway . . . . . . . . . : 192.0.2.254
               DNS-Server  . . . . . . . . . . . : 192.0.2.53
                                                   192.0.2.54
               NetBIOS über TCP/IP . . . . . . . : Aktiviert
            """;
    private static final String CHINESE = """
            以太网适配器 以太网:

               连接特定的 DNS 后缀 . . . . . . . : home.example
               IPv4 地址 . . . . . . . . . . . . : 192.0.2.50(首选)
               默认网关. . . . . . . . . . . . . : 192.0.2.254
               DNS 服务器  . . . . . . . . . . . : 192.0.2.53
                                                   192.0.2.54
               TCPIP 上的 NetBIOS  . . . . . . . : 已启用
            """;

    private Path root;

    @BeforeEach
    void make(@TempDir Path folder) {
        root = folder;
    }

    private NameSettings read(Map<String, String> variables, SystemCommands commands, String host) throws Exception {
        return NameSettings.of(new Environment(variables, Map.of(), root, root, root, commands), host);
    }

    private static SystemCommands printing(String program, String output) {
        return command -> command.getFirst().equals(program) ? Optional.of(output) : Optional.empty();
    }

    private static List<String> servers(NameSettings settings) {
        return settings.servers().stream().map(server -> Literals.text(server.address())).toList();
    }

    private void write(String path, String text) throws Exception {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private NameSettings onMac(String host) throws Exception {
        write("System/Library/CoreServices/SystemVersion.plist", "<plist/>");
        write("etc/resolv.conf", "nameserver 203.0.113.1\n");
        return read(Map.of(), printing("scutil", SCUTIL), host);
    }

    @Test
    void macosAsksTheResolverOfTheDomainElseTheUsualOnes() throws Exception {
        assertThat(servers(onMac("api.example.com"))).containsExactly("192.0.2.1:53", "[2001:db8::1]:53");
        assertThat(onMac("api.example.com").search()).containsExactly("home.example");
        NameSettings company = onMac("llm.corp.example");
        assertThat(servers(company)).containsExactly("198.51.100.7:5353");
        assertThat(company.servers().getFirst().source()).isEqualTo("command:scutil");
    }

    @Test
    void macosWithoutItsCommandHasTheFile() throws Exception {
        write("System/Library/CoreServices/SystemVersion.plist", "<plist/>");
        write("etc/resolv.conf", "nameserver 203.0.113.1\n");
        assertThat(servers(read(Map.of(), SystemCommands.NONE, "api.example.com"))).containsExactly("203.0.113.1:53");
    }

    @Test
    void linuxReadsTheFileAndRunsNothing() throws Exception {
        write("etc/resolv.conf", "nameserver 192.0.2.53\nsearch corp.example\n");
        NameSettings settings = read(Map.of(), command -> {
            throw new AssertionError("ran " + command);
        }, "api.example.com");
        assertThat(settings.servers()).containsExactly(new NameSettings.Server(
                new java.net.InetSocketAddress("192.0.2.53", 53), "file:" + root.resolve("etc/resolv.conf")));
        assertThat(settings.search()).containsExactly("corp.example");
    }

    @Test
    void behindAServerOnThisComputerTheOnesThatItAsksAreFound() throws Exception {
        write("etc/resolv.conf", "nameserver 127.0.0.53\n");
        write("run/systemd/resolve/resolv.conf", "nameserver 192.0.2.53\nnameserver 192.0.2.54\n");
        assertThat(servers(read(Map.of(), SystemCommands.NONE, "api.example.com"))).containsExactly("127.0.0.53:53",
                "192.0.2.53:53", "192.0.2.54:53");
        write("etc/resolv.conf", "nameserver 192.0.2.1\n");
        assertThat(servers(read(Map.of(), SystemCommands.NONE, "api.example.com"))).containsExactly("192.0.2.1:53");
    }

    @ParameterizedTest
    @ValueSource(strings = {GERMAN, CHINESE})
    void windowsIsReadInAnyLanguage(String told) throws Exception {
        NameSettings settings = read(Map.of("OS", "Windows_NT"), printing("ipconfig", told), "api.example.com");
        assertThat(servers(settings)).containsExactly("192.0.2.53:53", "192.0.2.54:53");
        assertThat(settings.search()).containsExactly("home.example");
    }

    @Test
    void windowsListsServersThatNobodyEverSet() throws Exception {
        NameSettings settings = read(Map.of("OS", "Windows_NT"), printing("ipconfig", ENGLISH), "api.example.com");
        assertThat(servers(settings)).containsExactly("[2001:db8::53]:53", "192.0.2.53:53", "192.0.2.54:53");
        assertThat(settings.search()).containsExactly("corp.example", "lab.example", "home.example");
        assertThat(settings.servers().getFirst().source()).isEqualTo("command:ipconfig");
    }

    @Test
    void windowsHasItsHostsFileElsewhere() throws Exception {
        write("windows/System32/drivers/etc/hosts", "192.0.2.7 api.example.com\n");
        Environment windows = new Environment(
                Map.of("OS", "Windows_NT", "SystemRoot", root.resolve("windows").toString()), Map.of(), root, root,
                root, SystemCommands.NONE);
        assertThat(NameSettings.hostsFile(windows).entries("api.example.com")).hasSize(1);
    }

    @Test
    void aSystemThatTellsNothingHasNoServers() throws Exception {
        assertThat(read(Map.of(), SystemCommands.NONE, "api.example.com")).isEqualTo(NameSettings.NONE);
        assertThat(read(Map.of("OS", "Windows_NT"), printing("ipconfig", "\u0000\nDNS\n: : :\n"), "a.example"))
                .isEqualTo(NameSettings.NONE);
    }
}
