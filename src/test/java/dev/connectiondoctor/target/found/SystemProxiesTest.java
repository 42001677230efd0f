package dev.connectiondoctor.target.found;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.connectiondoctor.stage.Environment;

/** What each system's own commands print, as recorded there. */
class SystemProxiesTest {
    private static final String KEY = "\r\nHKEY_CURRENT_USER\\Software\\Microsoft\\Windows\\CurrentVersion\\Internet Settings\r\n";
    private static final String DIRECT = "\r\nCurrent WinHTTP proxy settings:\r\n\r\n    Direct access (no proxy server).\r\n\r\n";

    @TempDir private Path home;

    private SystemProxy read(Os os, Map<List<String>, String> outputs) throws InterruptedException {
        return read(os, Map.of(), outputs);
    }

    private SystemProxy read(Os os, Map<String, String> variables, Map<List<String>, String> outputs)
            throws InterruptedException {
        return SystemProxies.read(new Environment(variables, Map.of(), home, home, home.resolve("no-system"),
                SystemCommands.recorded(os, outputs)));
    }

    private static String registry(String... lines) {
        StringBuilder text = new StringBuilder(KEY);
        for (String line : lines) {
            text.append("    ").append(line.replace(" | ", "    ")).append("\r\n");
        }
        return text.toString();
    }

    @Test
    void windowsWithOneProxyForAll() throws Exception {
        String user = registry("User Agent | REG_SZ | Mozilla/4.0 (compatible; MSIE 8.0; Win32)",
                "ProxyEnable | REG_DWORD | 0x1", "ProxyServer | REG_SZ | proxy.corp.test:8080",
                "ProxyOverride | REG_SZ | *.corp.test;10.*;<local>");
        assertThat(read(Os.WINDOWS, Map.of(WindowsProxy.USER, user, WindowsProxy.MACHINE, DIRECT)))
                .isEqualTo(new SystemProxy("system:wininet", "http://proxy.corp.test:8080",
                        "http://proxy.corp.test:8080", null, null, false,
                        List.of("*.corp.test", "10.*", "<local>")));
    }

    @Test
    void windowsWithAProxyForEachKindAndOneSwitchedOff() throws Exception {
        String each = registry("ProxyEnable | REG_DWORD | 0x1",
                "ProxyServer | REG_SZ | http=a.test:1;https=http://b.test:2;socks=c.test:3");
        assertThat(read(Os.WINDOWS, Map.of(WindowsProxy.USER, each))).isEqualTo(new SystemProxy("system:wininet",
                "http://a.test:1", "http://b.test:2", "socks://c.test:3", null, false, List.of()));

        String off = registry("ProxyEnable | REG_DWORD | 0x0", "ProxyServer | REG_SZ | 127.0.0.1:7890");
        assertThat(read(Os.WINDOWS, Map.of(WindowsProxy.USER, off))).isEqualTo(SystemProxy.NONE);
    }

    @Test
    void windowsWithAScript() throws Exception {
        String script = registry("ProxyEnable | REG_DWORD | 0x0",
                "AutoConfigURL | REG_SZ | http://pac.corp.test/proxy.pac");
        String flags = registry("DefaultConnectionSettings | REG_BINARY | 460000000B0000000D000000000000000000");
        assertThat(read(Os.WINDOWS, Map.of(WindowsProxy.USER, script, WindowsProxy.CONNECTIONS, flags)))
                .isEqualTo(new SystemProxy("system:wininet", null, null, null, "http://pac.corp.test/proxy.pac", true,
                        List.of()));
    }

    @Test
    void windowsWhereOnlyServicesHaveAProxyInAnyLanguage() throws Exception {
        String english = "\r\nCurrent WinHTTP proxy settings:\r\n\r\n    Proxy Server(s) :  proxy:8080\r\n    Bypass List     :  *.corp;<local>\r\n\r\n";
        assertThat(read(Os.WINDOWS, Map.of(WindowsProxy.MACHINE, english))).isEqualTo(new SystemProxy("system:winhttp",
                "http://proxy:8080", "http://proxy:8080", null, null, false, List.of("*.corp", "<local>")));
        String german = "\r\nAktuelle WinHTTP-Proxyeinstellungen:\r\n\r\n    Proxyserver         :  proxy:8080\r\n    Umgehungsliste       :  (keine)\r\n\r\n";
        assertThat(read(Os.WINDOWS, Map.of(WindowsProxy.MACHINE, german)).exceptions()).isEmpty();
        assertThat(read(Os.WINDOWS, Map.of(WindowsProxy.MACHINE, DIRECT))).isEqualTo(SystemProxy.NONE);
    }

    @Test
    void macos() throws Exception {
        String shown = """
                <dictionary> {
                  ExceptionsList : <array> {
                    0 : *.local
                    1 : 169.254/16
                  }
                  ExcludeSimpleHostnames : 0
                  FTPPassive : 1
                  HTTPEnable : 1
                  HTTPPort : 7890
                  HTTPProxy : 127.0.0.1
                  HTTPSEnable : 1
                  HTTPSPort : 7890
                  HTTPSProxy : 127.0.0.1
                  ProxyAutoConfigEnable : 0
                  ProxyAutoConfigURLString : http://old.test/proxy.pac
                  SOCKSEnable : 1
                  SOCKSPort : 7891
                  SOCKSProxy : 127.0.0.1
                  __SCOPED__ : <dictionary> {
                    en0 : <dictionary> {
                      HTTPProxy : scoped.test
                    }
                  }
                }
                """;
        assertThat(read(Os.MACOS, Map.of(MacProxy.COMMAND, shown))).isEqualTo(new SystemProxy("system:scutil",
                "http://127.0.0.1:7890", "http://127.0.0.1:7890", "socks://127.0.0.1:7891", null, false,
                List.of("*.local", "169.254/16")));
        assertThat(read(Os.MACOS, Map.of(MacProxy.COMMAND, "<dictionary> {\n  FTPPassive : 1\n}\n")))
                .isEqualTo(SystemProxy.NONE);
    }

    @Test
    void gnome() throws Exception {
        String shown = """
                org.gnome.system.proxy autoconfig-url ''
                org.gnome.system.proxy ignore-hosts ['localhost', '127.0.0.0/8', '::1']
                org.gnome.system.proxy mode 'manual'
                org.gnome.system.proxy use-same-proxy true
                org.gnome.system.proxy.http enabled false
                org.gnome.system.proxy.http host 'proxy.test'
                org.gnome.system.proxy.http port 8080
                org.gnome.system.proxy.https host 'proxy.test'
                org.gnome.system.proxy.https port 8443
                org.gnome.system.proxy.socks host ''
                org.gnome.system.proxy.socks port 0
                """;
        assertThat(read(Os.LINUX, Map.of(GnomeProxy.COMMAND, shown))).isEqualTo(new SystemProxy("system:gnome",
                "http://proxy.test:8080", "http://proxy.test:8443", null, null, false,
                List.of("localhost", "127.0.0.0/8", "::1")));
        assertThat(read(Os.LINUX, Map.of(GnomeProxy.COMMAND, shown.replace("'manual'", "'none'"))))
                .isEqualTo(SystemProxy.NONE);
        assertThat(read(Os.LINUX, Map.of(GnomeProxy.COMMAND,
                shown.replace("'manual'", "'auto'").replace("url ''", "url 'http://p.test/p.pac'"))).pac())
                .isEqualTo("http://p.test/p.pac");
    }

    @Test
    void kde() throws Exception {
        Files.createDirectories(home.resolve(".config"));
        Files.writeString(home.resolve(".config/kioslaverc"), """
                [$Version]
                update_info=kioslave.upd:kde2.2/r1

                [Proxy Settings]
                NoProxyFor=localhost,.corp.test
                ProxyType=1
                httpProxy=http://proxy.test 3128
                httpsProxy=http://proxy.test:3129
                socksProxy=
                """);
        assertThat(read(Os.LINUX, Map.of("XDG_CURRENT_DESKTOP", "KDE"), Map.of()))
                .isEqualTo(new SystemProxy("system:kde", "http://proxy.test:3128", "http://proxy.test:3129", null,
                        null, false, List.of("localhost", ".corp.test")));
    }

    @Test
    void passwordsAreTakenOut() throws Exception {
        String user = registry("ProxyEnable | REG_DWORD | 0x1", "ProxyServer | REG_SZ | http://me:sesame@proxy:8080");
        assertThat(read(Os.WINDOWS, Map.of(WindowsProxy.USER, user)).toString()).doesNotContain("sesame")
                .contains("http://me@proxy:8080");
    }

    @Test
    void nothingIsAskedOfAnUnknownSystem() throws Exception {
        SystemCommands never = command -> {
            throw new AssertionError(command);
        };
        assertThat(SystemProxies.read(new Environment(Map.of(), Map.of(), home, home, home, never)))
                .isEqualTo(SystemProxy.NONE);
    }

    @Test
    void nonsenseIsNoProxy() throws Exception {
        for (Os os : Os.values()) {
            String nonsense = "}}}} : {{{ REG_SZ \u0000 'a' mode\n".repeat(1000);
            Map<List<String>, String> outputs = Map.of(WindowsProxy.USER, nonsense, WindowsProxy.CONNECTIONS, nonsense,
                    WindowsProxy.MACHINE, nonsense, MacProxy.COMMAND, nonsense, GnomeProxy.COMMAND, nonsense);
            assertThat(read(os, outputs)).isEqualTo(SystemProxy.NONE);
        }
    }
}
