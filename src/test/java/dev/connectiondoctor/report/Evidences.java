package dev.connectiondoctor.report;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.net.DnsTransport;
import dev.connectiondoctor.stage.Evidence;
import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.net.ProxyUrlFlaw;
import dev.connectiondoctor.stage.dns.DnsEvidence;
import dev.connectiondoctor.stage.firstbyte.FirstByteEvidence;
import dev.connectiondoctor.stage.http.HttpAnswer;
import dev.connectiondoctor.stage.http.TokenUsage;
import dev.connectiondoctor.stage.longstream.Endurance;
import dev.connectiondoctor.stage.longstream.LongStreamEvidence;
import dev.connectiondoctor.stage.longstream.LongStreamEvidence.EndedBy;
import dev.connectiondoctor.stage.longstream.Rhythm;
import dev.connectiondoctor.stage.models.ModelsEvidence;
import dev.connectiondoctor.stage.proxy.PacEvidence;
import dev.connectiondoctor.stage.proxy.ProxyChoice;
import dev.connectiondoctor.stage.proxy.ProxyEvidence;
import dev.connectiondoctor.stage.proxy.ProxyPort;
import dev.connectiondoctor.stage.proxy.RouteRow;
import dev.connectiondoctor.stage.settings.SettingsEvidence;
import dev.connectiondoctor.stage.shortprompt.ShortPromptEvidence;
import dev.connectiondoctor.stage.tcp.TcpEvidence;
import dev.connectiondoctor.stage.tls.TlsEvidence;
import dev.connectiondoctor.target.BaseUrl;
import dev.connectiondoctor.target.KeyShape;
import dev.connectiondoctor.target.found.Computer;
import dev.connectiondoctor.target.found.FoundSetting;
import dev.connectiondoctor.target.found.PassedOver;
import dev.connectiondoctor.target.found.SystemProxy;

/** Evidence as probes collect it. */
final class Evidences {
    static final BaseUrl ADDRESS = new BaseUrl("https://api.example.com", null, -1, "https", "api.example.com", 443, "",
            false, false);

    private Evidences() {}

    /** What a healthy line shows. */
    static Evidence of(Stage stage) {
        return switch (stage) {
            case SETTINGS -> settings("claude-sonnet", new KeyShape(true, "sk-cana", 26, List.of(), null));
            case DNS -> dns("system", "192.0.2.1", "192.0.2.2", "2001:db8::1");
            case PROXY -> proxy(ProxyEvidence.Outcome.DIRECT, null);
            case TCP -> tcp(TcpEvidence.Outcome.CONNECTED, TcpEvidence.Outcome.CONNECTED);
            case TLS -> tls(verification(true, true, true, TlsEvidence.Validity.VALID), null, false);
            case FIRST_BYTE -> new FirstByteEvidence(List.of(new FirstByteEvidence.Sample(true, 10.1, 20.2, 310, 401),
                    new FirstByteEvidence.Sample(false, 0, 0, 123.45678, 401)), "anthropic", "HTTP/2", 0L,
                    answer(401));
            case MODELS -> models(true, true, 37);
            case SHORT_PROMPT -> new ShortPromptEvidence(200, "req_1", "Hello", new TokenUsage(12, 9), "claude-sonnet",
                    "end_turn", answer(200), answer(200));
            case LONG_STREAM -> stream(200, true, EndedBy.TERMINAL_EVENT, 920.0, 71.4, 12);
        };
    }

    /** What the same stage shows when it was stopped by a failure. */
    static Evidence failed(Stage stage) {
        return switch (stage) {
            case TLS -> tls(verification(false, false, true, TlsEvidence.Validity.VALID), null, false);
            case LONG_STREAM -> stream(200, false, EndedBy.RESET, 920.0, null, 60_000);
            case SETTINGS, DNS, PROXY, TCP, FIRST_BYTE, MODELS, SHORT_PROMPT -> of(stage);
        };
    }

    static SettingsEvidence unusable() {
        return new SettingsEvidence(new BaseUrl("https//oops", BaseUrl.Problem.NO_SCHEME, 0, null, null, 0, "", false,
                false), KeyShape.ABSENT, "auto", null, null, Map.of("baseUrl", "option"), Map.of(), false);
    }

    static SettingsEvidence settings(@Nullable String model, KeyShape key) {
        return new SettingsEvidence(ADDRESS, key, "anthropic", model, "anthropic", Map.of("key", "environment:MY_KEY"),
                Map.of("HTTPS_PROXY", "http://proxy.example.com:8080"), false, "claude-code", computer());
    }

    private static Computer computer() {
        FoundSetting proxy = new FoundSetting("claude-code", FoundSetting.Kind.NO_PROXY, "NO_PROXY", "localhost",
                "file:~/.claude/settings.json#env.NO_PROXY", "environment:NO_PROXY");
        PassedOver broken = new PassedOver("codex", "~/.codex/config.toml", PassedOver.Reason.BROKEN_SYNTAX,
                "line 3, column 7");
        return new Computer(List.of(proxy), List.of(broken), SystemProxy.NONE, "system:launchctl");
    }

    static DnsEvidence dns(String resolver, String... addresses) {
        return new DnsEvidence("api.example.com", resolver,
                List.of(addresses)
                        .stream()
                        .map(address -> new DnsEvidence.Resolved(address,
                                address.contains(":") ? "ipv6" : "ipv4", resolver))
                        .toList(),
                18);
    }

    static DnsEvidence byHostsFile(String address) {
        return new DnsEvidence("api.example.com", "system",
                List.of(new DnsEvidence.Resolved(address, "ipv4", "system")), 1, List.of(),
                List.of(new DnsEvidence.HostsEntry("/etc/hosts", 7, address)), List.of("corp.example"), null, null,
                List.of());
    }

    /** Everything that can be compared. */
    static DnsEvidence compared() {
        return new DnsEvidence("api.example.com", "system",
                List.of(new DnsEvidence.Resolved("0.0.0.0", "ipv4", "system")), 18,
                List.of(new DnsEvidence.ServerAnswer("192.0.2.53:53", DnsTransport.UDP, "file:/etc/resolv.conf",
                        DnsEvidence.Outcome.ADDRESSES, List.of("0.0.0.0"), 3),
                        new DnsEvidence.ServerAnswer("192.0.2.53:53", DnsTransport.TCP, "file:/etc/resolv.conf",
                                DnsEvidence.Outcome.NOT_AWAITED, List.of(), 200)),
                List.of(new DnsEvidence.HostsEntry("/etc/hosts", 7, "10.0.0.7")), List.of("corp.example"),
                "api.example.com.corp.example",
                new DnsEvidence.ServerAnswer("https://resolver.example/dns-query", DnsTransport.HTTPS, "control",
                        DnsEvidence.Outcome.ADDRESSES, List.of("192.0.2.1"), 40),
                List.of(new DnsEvidence.Certificate("192.0.2.1", true, true, true, "CN=api.example.com"),
                        new DnsEvidence.Certificate("192.0.2.2", false, false, false, null)));
    }

    static ProxyEvidence proxy(ProxyEvidence.Outcome outcome, @Nullable String bypassedBy) {
        boolean direct = outcome == ProxyEvidence.Outcome.DIRECT;
        return new ProxyEvidence(direct ? null : "http://proxy.example.com:8080", direct ? "none" : "option",
                bypassedBy, false, outcome, 1.5, direct ? null : 407, List.of("Basic realm=\"x\""), Map.of("via", "1"),
                direct ? null : "denied", new ProxyUrlFlaw(ProxyUrlFlaw.Kind.NO_SCHEME, 1, null),
                List.of(new ProxyChoice("curl", "curl", ProxyChoice.Way.DIRECT, null, "none", null, "yes",
                        List.of("basic"))),
                List.of(new ProxyPort("http://127.0.0.1:7890", List.of("environment:HTTPS_PROXY"),
                        ProxyPort.State.REFUSED, List.of(), 0.5)),
                new PacEvidence("http://wpad/wpad.dat", "wpad", true, List.of("DIRECT"), null, null),
                List.of(RouteRow.begun("direct", "none", null).with(new RouteRow.Connect("connected", null, 12))),
                false);
    }

    /** A direct line, with a proxy known beside it. */
    static ProxyEvidence besideProxy(boolean works) {
        RouteRow other = new RouteRow("system", "system:gnome", "http://proxy.example.com:8080", null, null, null,
                works);
        return new ProxyEvidence(null, "none", null, false, ProxyEvidence.Outcome.DIRECT, 0, null, List.of(), Map.of(),
                null, null, List.of(), List.of(), null, List.of(other), false);
    }

    /** One address of each family, IPv4 first. */
    static TcpEvidence tcp(TcpEvidence.Outcome four, TcpEvidence.Outcome six) {
        return new TcpEvidence(List.of(new TcpEvidence.Attempt("192.0.2.1", "ipv4", four, 31.4159),
                new TcpEvidence.Attempt("2001:db8::1", "ipv6", six, 33)));
    }

    static TlsEvidence.Verification verification(boolean publicRoots, boolean systemRoots, boolean hostMatches,
            TlsEvidence.Validity validity) {
        return new TlsEvidence.Verification(publicRoots, systemRoots, false, true, null, hostMatches, validity, 0,
                "CN=Root,O=Example Trust", null, null);
    }

    static TlsEvidence tls(TlsEvidence.@Nullable Verification verification, @Nullable String interceptedBy,
            boolean selfSigned) {
        TlsEvidence.Certificate leaf = new TlsEvidence.Certificate("CN=api.example.com", "CN=R1,O=Example Trust\\, Inc",
                "2026-01-01T00:00:00Z", "2026-12-31T00:00:00Z", "ab".repeat(32), List.of("api.example.com"), selfSigned,
                false, true, "EC 256", "SHA256withECDSA", List.of(), "-----BEGIN CERTIFICATE-----");
        return new TlsEvidence("TLSv1.3", "TLS_AES_128_GCM_SHA256", "h2", Map.of("TLSv1.3", "accepted"), 48.5,
                verification == null ? List.of() : List.of(leaf), verification, interceptedBy, null, null, null,
                "2026-05-06T07:08:09Z",
                List.of(new TlsEvidence.Trust("curl", "system", "trusts", "trusts")));
    }

    static ModelsEvidence models(boolean listed, @Nullable Boolean found, int count) {
        List<String> ids = java.util.stream.IntStream.range(0, count).mapToObj(i -> "model-" + i).toList();
        return new ModelsEvidence(listed ? 200 : 404, ids, "req_2", "anthropic", "given", Map.of("/v1/messages", 405),
                listed, found, List.of(), answer(listed ? 200 : 404), List.of());
    }

    static LongStreamEvidence stream(int status, boolean complete, EndedBy endedBy, @Nullable Double firstToken,
            @Nullable Double speed, double silence) {
        LongStreamEvidence stream = new LongStreamEvidence(status, 300.0, 310.0, 320.0, firstToken, 400, 410, 84_000,
                120, 20_000, 1200L, speed, complete, endedBy, silence, "end_turn", false, true,
                new TokenUsage(22, 1200), null, answer(status), List.of(new LongStreamEvidence.Read(310, 100)),
                firstToken, 2048, 3, 1, 0, 200, "rst-stream:stream-cancelled", "HTTP/2", "gzip",
                new Rhythm(100, 2_292, 80_000, 83_000, 9_000, 12, 0, new Rhythm.Blocks(9, 8_192, 1, 40, 600, 0.9)),
                List.of(), null);
        return stream.with(List.of(stream), new Endurance(
                List.of(new Endurance.Hold(30, Endurance.Outcome.NOT_OPENED, 0, false)),
                List.of(new Endurance.Hold(30, Endurance.Outcome.ANSWERED, 30_010, true)),
                new Endurance.SilentAnswer(61_000, 504, true, null, TokenUsage.NONE)));
    }

    static HttpAnswer answer(int status) {
        HttpAnswer.ApiError error = status < 400
                ? null
                : new HttpAnswer.ApiError("not_found_error", "", "no such thing");
        return new HttpAnswer("GET", "https://api.example.com/v1/models", status, "HTTP/2", Map.of("server", "x"),
                "application/json", "{}", 2, true, error, "req_2", null, "anthropic", 100, 1100);
    }
}
