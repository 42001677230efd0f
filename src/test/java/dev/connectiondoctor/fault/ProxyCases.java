package dev.connectiondoctor.fault;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.net.FailureKind;
import dev.connectiondoctor.net.ProxyUrlFlaw;
import dev.connectiondoctor.stage.SkipReason;
import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.stage.dns.DnsEvidence;
import dev.connectiondoctor.stage.firstbyte.FirstByteEvidence;
import dev.connectiondoctor.stage.proxy.PacEvidence;
import dev.connectiondoctor.stage.proxy.ProxyChoice;
import dev.connectiondoctor.stage.proxy.ProxyEvidence;
import dev.connectiondoctor.stage.proxy.ProxyEvidence.Outcome;
import dev.connectiondoctor.stage.proxy.ProxyPort;
import dev.connectiondoctor.stage.proxy.RouteRow;

/** What the ways beside the one in use show, and what they nearly show. */
final class ProxyCases {
    private static final String LEFT_OVER = "http://127.0.0.1:7890";
    private static final RouteRow DIRECT = works(way("direct", "none", null));
    private static final RouteRow NO_DIRECT = way("direct", "none", null)
            .with(new RouteRow.Connect("connection_timeout", null, 3000));

    private ProxyCases() {}

    static List<Case> all() {
        return Stream.of(required(), scripts(), logins(), exceptions(), slow(), leftOver(), addresses())
                .flatMap(List::stream)
                .toList();
    }

    /** Evidence in the making. */
    private record Made(Outcome outcome, @Nullable String url, String source, double ms, @Nullable Integer status) {

        static Made direct() {
            return new Made(Outcome.DIRECT, null, "none", 0, null);
        }

        static Made through(Outcome outcome, String url) {
            return new Made(outcome, url, "environment:HTTPS_PROXY", 3, null);
        }

        Made answering(int code) {
            return new Made(outcome, url, source, ms, code);
        }

        Made in(double millis) {
            return new Made(outcome, url, source, millis, status);
        }

        Made from(String other) {
            return new Made(outcome, url, other, ms, status);
        }

        ProxyEvidence routes(RouteRow... rows) {
            return with(null, List.of(), List.of(), null, rows);
        }

        ProxyEvidence with(@Nullable ProxyUrlFlaw flaw, List<ProxyChoice> choices, List<ProxyPort> ports,
                @Nullable PacEvidence pac, RouteRow... rows) {
            return new ProxyEvidence(url, source, null, false, outcome, ms, status, List.of(), Map.of(), null, flaw,
                    choices, ports, pac, List.of(rows), true);
        }
    }

    private static RouteRow way(String route, String source, @Nullable String proxy) {
        return new RouteRow(route, source, proxy, null, null, null, false);
    }

    private static RouteRow works(RouteRow way) {
        return new RouteRow(way.route(), way.source(), way.proxy(),
                new RouteRow.Connect(RouteRow.Connect.CONNECTED, null, 20),
                new RouteRow.Handshake(RouteRow.Handshake.VERIFIED, Seen.ROOT, true, 30),
                new RouteRow.Request(401, "unknown", 40), true);
    }

    private static RouteRow refused(String route, int status) {
        return new RouteRow(route, "environment:HTTP_PROXY", "http://proxy.example:8080",
                new RouteRow.Connect("proxy_refused", status, 5), null, null, false);
    }

    private static RouteRow system() {
        return works(way("system", "system:gnome", "http://proxy.example:8080"));
    }

    private static Seen unnamed(ProxyEvidence proxy) {
        return Seen.healthy()
                .put(proxy)
                .put(new DnsEvidence(Seen.HOST, "system", List.of(), 5))
                .failed(Stage.DNS, FailureKind.DNS_NOT_FOUND)
                .skipped(SkipReason.needs(Stage.DNS), Stage.TCP, Stage.TLS, Stage.FIRST_BYTE, Stage.MODELS,
                        Stage.SHORT_PROMPT, Stage.LONG_STREAM);
    }

    private static Seen unreached(ProxyEvidence proxy) {
        return Seen.healthy()
                .put(proxy)
                .tcp("192.0.2.1 TIMEOUT")
                .failed(Stage.TCP, FailureKind.CONNECTION_TIMEOUT)
                .endsAt(Stage.TCP);
    }

    private static Seen stopped(ProxyEvidence proxy) {
        return Seen.healthy().put(proxy).failed(Stage.PROXY, FailureKind.PROXY_REFUSED).endsAt(Stage.PROXY);
    }

    private static List<Case> required() {
        String id = "proxy.required";
        ProxyEvidence excepted = new ProxyEvidence(null, "environment:HTTPS_PROXY", ".example", false, Outcome.DIRECT,
                0, null, List.of(), Map.of(), null, null, List.of(), List.of(), null,
                List.of(NO_DIRECT, works(way("environment", "environment:HTTPS_PROXY", "http://proxy.example:8080"))),
                false);
        Seen cut = Seen.healthy()
                .put(Made.direct().routes(NO_DIRECT, system()))
                .put(Handshakes.broken(null, Map.of(), false))
                .failed(Stage.TLS, FailureKind.TLS_RESET_AFTER_HELLO)
                .endsAt(Stage.TLS);
        return List.of(Case.hit(id, "no name", unnamed(Made.direct().routes(NO_DIRECT, system()))),
                Case.hit(id, "silence", unreached(Made.direct().routes(NO_DIRECT, system()))),
                Case.hit(id, "the list of exceptions is wrong", unreached(excepted)),
                Case.hit(id, "cut at the first bytes", cut),
                Case.miss(id, "the proxy does not lead there either",
                        unreached(Made.direct().routes(NO_DIRECT, refused("system", 403))), "tcp.timeout"),
                Case.miss(id, "both ways work", Seen.healthy().put(Made.direct().routes(DIRECT, system()))));
    }

    private static PacEvidence script(String source, String... answers) {
        return new PacEvidence("http://proxy.example/proxy.pac", source, true, List.of(answers), null, null);
    }

    private static List<Case> scripts() {
        String id = "proxy.pac-only";
        PacEvidence named = script("system:gnome", "PROXY proxy.example:8080", "DIRECT");
        PacEvidence taken = script("environment:HTTPS_PROXY", "PROXY proxy.example:8080");
        PacEvidence direct = script("environment:HTTPS_PROXY", "DIRECT");
        RouteRow row = works(way("pac", "system:gnome", "http://proxy.example:8080"));
        Made malformed = Made.through(Outcome.MALFORMED, "http://proxy.example/proxy.pac");
        ProxyUrlFlaw flaw = new ProxyUrlFlaw(ProxyUrlFlaw.Kind.PATH, 21, null);
        return List.of(
                Case.hit(id, "the direct way is barred", unreached(Made.direct()
                        .with(null, List.of(), List.of(), named, NO_DIRECT, row))),
                Case.hit(id, "taken for a proxy",
                        stopped(malformed.with(flaw, List.of(), List.of(), taken, NO_DIRECT, row))),
                Case.hit(id, "the server that has it taken for a proxy",
                        stopped(Made.through(Outcome.REFUSED_TUNNEL, "http://proxy.example:80")
                                .answering(405)
                                .with(null, List.of(), List.of(), taken, NO_DIRECT, row))),
                Case.hit(id, "taken for a proxy, where none is needed",
                        stopped(malformed.with(flaw, List.of(), List.of(), direct, DIRECT))),
                Case.miss(id, "a proxy is named as well", unreached(Made.direct()
                        .with(null, List.of(), List.of(), named, NO_DIRECT, system(), row)), "proxy.required"),
                Case.miss(id, "the direct way works", Seen.healthy()
                        .put(Made.direct().with(null, List.of(), List.of(), named, DIRECT, row))));
    }

    private static List<Case> logins() {
        String id = "proxy.auth-unsupported";
        return List.of(Case.hit(id, "Negotiate and NTLM", login("Negotiate", "NTLM")),
                Case.hit(id, "Kerberos", login("Kerberos")),
                Case.miss(id, "Basic too", login("Negotiate", "Basic realm=\"x\""), "proxy.auth-required"));
    }

    private static Seen login(String... schemes) {
        return Seen.healthy()
                .proxy(Outcome.WANTS_LOGIN, "http://proxy.example:8080", 407, schemes)
                .failed(Stage.PROXY, FailureKind.PROXY_AUTH_REQUIRED)
                .endsAt(Stage.PROXY);
    }

    private static ProxyChoice choice(String program, ProxyChoice.Way way, @Nullable String entry) {
        return new ProxyChoice(program, program, way,
                way == ProxyChoice.Way.PROXY ? "http://proxy.example:8080" : null, "environment:HTTP_PROXY", entry,
                "yes", List.of("basic"));
    }

    private static List<Case> exceptions() {
        String id = "proxy.breaks-direct-target";
        String mismatch = "settings.no-proxy-mismatch";
        Made refuses = Made.through(Outcome.REFUSED_TUNNEL, "http://proxy.example:8080");
        List<ProxyChoice> some = List.of(choice("curl", ProxyChoice.Way.PROXY, null),
                choice("go", ProxyChoice.Way.DIRECT, "loopback"));
        List<ProxyChoice> disagree = List.of(choice("curl", ProxyChoice.Way.PROXY, null),
                choice("go", ProxyChoice.Way.DIRECT, "*.gateway.example"));
        List<ProxyChoice> agree = List.of(choice("curl", ProxyChoice.Way.DIRECT, Seen.HOST),
                choice("go", ProxyChoice.Way.DIRECT, Seen.HOST));
        return List.of(
                Case.hit(id, "it cannot reach what we can", stopped(refuses.answering(503).routes(DIRECT))),
                Case.hit(id, "an internal host",
                        stopped(refuses.answering(403).routes(DIRECT))
                                .address(Seen.url("https://gateway.internal/v1"))),
                Case.hit(id, "a program on this computer",
                        local(Made.direct().with(null, some, List.of(), null, DIRECT, refused("environment", 503)))),
                Case.miss(id, "a public host that it forbids", stopped(refuses.answering(403).routes(DIRECT)),
                        "proxy.refused-connect"),
                Case.miss(id, "nobody reaches it", stopped(refuses.answering(503).routes(NO_DIRECT)),
                        "proxy.bad-gateway"),
                Case.miss(id, "the proxy reaches this computer too",
                        local(Made.direct()
                                .with(null, some, List.of(), null, DIRECT,
                                        works(way("environment", "environment:HTTP_PROXY", "http://127.0.0.1:1"))))),
                Case.hit(mismatch, "a wildcard, and the proxy does not lead there",
                        Seen.healthy()
                                .put(Made.direct()
                                        .with(null, disagree, List.of(), null, DIRECT,
                                                refused("environment", 503)))),
                Case.hit(mismatch, "a wildcard, but the proxy leads there",
                        Seen.healthy().put(Made.direct().with(null, disagree, List.of(), null, DIRECT, system()))),
                Case.miss(mismatch, "all read it alike",
                        Seen.healthy().put(Made.direct().with(null, agree, List.of(), null, DIRECT))));
    }

    private static Seen local(ProxyEvidence proxy) {
        return Seen.local().put(proxy);
    }

    private static List<Case> slow() {
        String id = "proxy.slow";
        Made passed = Made.through(Outcome.PASSED, "http://proxy.example:8080").in(1500);
        RouteRow slowToo = way("direct", "none", null)
                .with(new RouteRow.Connect(RouteRow.Connect.CONNECTED, null, 900));
        return List.of(Case.hit(id, "beside the direct way", opening(passed.routes(DIRECT), 1200, 1400)),
                Case.hit(id, "with nothing to compare", opening(passed.routes(), 1200, 1400)),
                Case.miss(id, "the direct way is as slow", opening(passed.routes(slowToo), 1200, 1400)),
                Case.miss(id, "once only", opening(passed.routes(DIRECT), 1200, 80)),
                Case.miss(id, "only later", opening(passed.in(30).routes(DIRECT), 1200, 1400)));
    }

    private static Seen opening(ProxyEvidence proxy, double... connectMs) {
        return through(proxy).samples(Arrays.stream(connectMs)
                .mapToObj(ms -> new FirstByteEvidence.Sample(true, ms, 30, 40, 401))
                .toArray(FirstByteEvidence.Sample[]::new));
    }

    private static Seen through(ProxyEvidence proxy) {
        return Seen.healthy()
                .put(proxy)
                .skipped(SkipReason.of(SkipReason.Kind.THROUGH_PROXY), Stage.DNS, Stage.TCP);
    }

    private static ProxyPort port(String proxy, ProxyPort.State state, String... languages) {
        return new ProxyPort(proxy, List.of("environment:HTTPS_PROXY", "file:~/.gitconfig#http.proxy"), state,
                List.of(languages), 1);
    }

    private static List<Case> leftOver() {
        String id = "settings.stale-proxy";
        List<ProxyPort> closed = List.of(port(LEFT_OVER, ProxyPort.State.REFUSED));
        ProxyChoice git = new ProxyChoice("git", "git", ProxyChoice.Way.PROXY, LEFT_OVER,
                "file:~/.gitconfig#http.proxy", null, "yes", List.of("basic"));
        Made dead = Made.through(Outcome.REFUSED_CONNECTION, LEFT_OVER);
        return List.of(
                Case.hit(id, "in force", stopped(dead.with(null, List.of(), closed, null, DIRECT))),
                Case.hit(id, "of another program",
                        Seen.healthy().put(Made.direct().with(null, List.of(git), closed, null, DIRECT))),
                Case.miss(id, "that no program would use for this host",
                        Seen.healthy().put(Made.direct().with(null, List.of(), closed, null, DIRECT))),
                Case.hit("proxy.unreachable", "another proxy works", stopped(dead.routes(NO_DIRECT, system()))),
                Case.miss(id, "the direct way does not work either",
                        stopped(dead.with(null, List.of(), closed, null, NO_DIRECT)), "proxy.unreachable"),
                Case.miss(id, "named for this check alone",
                        stopped(dead.from("option").with(null, List.of(), closed, null, DIRECT)),
                        "proxy.unreachable"),
                Case.miss(id, "a company's proxy that is out of reach", Seen.healthy()
                        .put(Made.direct()
                                .with(null, List.of(), List.of(port("http://proxy.example:8080",
                                        ProxyPort.State.REFUSED)), null, DIRECT))));
    }

    private static List<Case> addresses() {
        String socks = "settings.socks-unsupported";
        String malformed = "settings.proxy-url-malformed";
        Made speaksSocks = Made.through(Outcome.SPEAKS_SOCKS, "socks5://127.0.0.1:7890");
        List<ProxyPort> both = List.of(port("socks5://127.0.0.1:7890", ProxyPort.State.OPEN, "http", "socks5"));
        Made passed = Made.through(Outcome.PASSED, "http://proxy.example:8080");
        return List.of(Case.hit(socks, "SOCKS alone", stopped(speaksSocks.routes(DIRECT))),
                Case.hit(socks, "a port for both", stopped(speaksSocks.with(null, List.of(), both, null, DIRECT))),
                Case.miss(socks, "an http address of a SOCKS port",
                        stopped(Made.through(Outcome.SPEAKS_SOCKS, "http://127.0.0.1:7890").routes(DIRECT)),
                        "proxy.is-socks"),
                Case.hit(malformed, "no scheme", through(passed.with(new ProxyUrlFlaw(ProxyUrlFlaw.Kind.NO_SCHEME, 1,
                        "http://proxy.example:8080"), List.of(), List.of(), null))),
                Case.hit(malformed, "a percent sign in the password", through(passed
                        .with(new ProxyUrlFlaw(ProxyUrlFlaw.Kind.PERCENT, 14, null), List.of(), List.of(), null))));
    }
}
