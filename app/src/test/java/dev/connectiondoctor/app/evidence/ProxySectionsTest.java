package dev.connectiondoctor.app.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.connectiondoctor.app.TestWindow;
import dev.connectiondoctor.stage.proxy.PacEvidence;
import dev.connectiondoctor.stage.proxy.ProxyChoice;
import dev.connectiondoctor.stage.proxy.ProxyEvidence;
import dev.connectiondoctor.stage.proxy.ProxyPort;
import dev.connectiondoctor.stage.proxy.RouteRow;

class ProxySectionsTest {
    private static final String PROXY = "http://proxy.corp.example:3128";

    private final List<Section> shown = new ProxySections(TestWindow.words()).of(new ProxyEvidence(null, "none", null,
            false, ProxyEvidence.Outcome.DIRECT, 0, null, List.of(), Map.of(), null, null, choices(), ports(),
            new PacEvidence("http://wpad/wpad.dat", "wpad", false, List.of(), "not-fetched", null), routes(), false));

    private static List<ProxyChoice> choices() {
        return List.of(
                new ProxyChoice("curl", "curl", ProxyChoice.Way.PROXY, PROXY, "environment:HTTPS_PROXY", null, "yes",
                        List.of()),
                new ProxyChoice("node", "Node programs", ProxyChoice.Way.DIRECT, null, "switch:NODE_USE_ENV_PROXY",
                        null, "yes", List.of()),
                new ProxyChoice("go", "Go programs", ProxyChoice.Way.DIRECT, null, "environment:HTTPS_PROXY",
                        "*.example", "yes", List.of()),
                new ProxyChoice("old", "Old programs", ProxyChoice.Way.PROXY, "socks5://proxy:1080",
                        "file:/home/me/.npmrc#proxy", null, "no", List.of()));
    }

    private static List<ProxyPort> ports() {
        return List.of(new ProxyPort(PROXY, List.of("environment:HTTPS_PROXY", "system:GNOME"), ProxyPort.State.OPEN,
                List.of("http"), 3));
    }

    private static List<RouteRow> routes() {
        RouteRow.Connect stands = new RouteRow.Connect(RouteRow.Connect.CONNECTED, 200, 12);
        return List.of(
                RouteRow.begun("direct", "none", null).with(new RouteRow.Connect("connect_timeout", null, 8_000)),
                RouteRow.begun("tool:git", "file:/home/me/.gitconfig#http.proxy", PROXY)
                        .with(new RouteRow.Connect("proxy_refused", 403, 4)),
                new RouteRow("environment", "environment:HTTPS_PROXY", PROXY, stands,
                        new RouteRow.Handshake(RouteRow.Handshake.VERIFIED, "CN=Root", true, 20),
                        new RouteRow.Request(401, "anthropic", 30), true),
                new RouteRow("system", "system:GNOME", "socks5://proxy:1080", stands,
                        new RouteRow.Handshake(RouteRow.Handshake.UNTRUSTED, "CN=Filter", false, 20), null, false));
    }

    @Test
    void showsHowFarEachWayLed() {
        assertThat(texts("Ways to the service, tried side by side")).containsExactly(
                List.of("Direct", "connect timeout", "–", "–", "no"),
                List.of("git\nproxy.corp.example:3128", "The proxy refused\nrefused with 403", "–", "–", "no"),
                List.of("Environment\nproxy.corp.example:3128", "12 ms", "20 ms", "401\nAnthropic", "yes"),
                List.of("System settings\nsocks5://proxy:1080", "12 ms", "not trusted\nCN=Filter", "–", "no"));
        assertThat(table("Ways to the service, tried side by side").rows()).extracting(row -> row.getLast().tone())
                .containsExactly(Section.Tone.BAD, Section.Tone.BAD, Section.Tone.GOOD, Section.Tone.BAD);
    }

    @Test
    void saysWhichWayEachProgramTakesAndWhy() {
        assertThat(texts("Which way each program takes")).containsExactly(
                List.of("curl", "proxy.corp.example:3128", "HTTPS_PROXY"),
                List.of("Node programs", "Direct", "NODE_USE_ENV_PROXY is not set"),
                List.of("Go programs", "Direct", "HTTPS_PROXY\nLeft out by NO_PROXY entry: *.example"),
                List.of("Old programs", "socks5://proxy:1080\na kind of proxy that it does not know",
                        "proxy in /home/me/.npmrc"));
        assertThat(table("Which way each program takes").rows()).extracting(row -> row.get(1).tone())
                .containsExactly(Section.Tone.PLAIN, Section.Tone.PLAIN, Section.Tone.PLAIN, Section.Tone.BAD);
    }

    @Test
    void saysWhoNamesAProxyAndWhatIsThere() {
        assertThat(texts("Proxies that settings name")).containsExactly(List.of("proxy.corp.example:3128", "open",
                "http", "3 ms", "HTTPS_PROXY\nsystem settings: GNOME"));
    }

    @Test
    void saysWhyTheScriptHasNoAnswer() {
        assertThat(shown).contains(new Section.Facts("The network's proxy script",
                List.of(new Section.Fact("Address", "http://wpad/wpad.dat"),
                        new Section.Fact("Source", "found by looking for it (WPAD)"),
                        new Section.Fact("Could be fetched", "no"),
                        new Section.Fact("Error", "it could not be fetched"))));
    }

    private List<List<String>> texts(String title) {
        return table(title).rows().stream().map(row -> row.stream().map(Section.Cell::text).toList()).toList();
    }

    private Section.Table table(String title) {
        return shown.stream()
                .filter(Section.Table.class::isInstance)
                .map(Section.Table.class::cast)
                .filter(table -> table.title().equals(title))
                .findFirst()
                .orElseThrow();
    }
}
