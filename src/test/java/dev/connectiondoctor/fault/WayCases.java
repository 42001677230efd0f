package dev.connectiondoctor.fault;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.net.FailureKind;
import dev.connectiondoctor.stage.SkipReason;
import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.stage.dns.DnsEvidence;
import dev.connectiondoctor.stage.proxy.ProxyEvidence;

/** What is wrong, and what is nearly wrong, between this computer and the server's port. */
final class WayCases {
    private static final String PROXY = "http://proxy.example:8080";

    private WayCases() {}

    static List<Case> all() {
        return Stream.of(names(), proxy(), proxySchemes(), ports(), families()).flatMap(List::stream).toList();
    }

    private static Seen unnamed(FailureKind kind) {
        return Seen.healthy()
                .put(new DnsEvidence(Seen.HOST, "system", List.of(), 5))
                .failed(Stage.DNS, kind)
                .skipped(SkipReason.needs(Stage.DNS), Stage.TCP, Stage.TLS, Stage.FIRST_BYTE, Stage.MODELS,
                        Stage.SHORT_PROMPT, Stage.LONG_STREAM);
    }

    private static List<Case> names() {
        return List.of(Case.hit("dns.not-found", "no such name", unnamed(FailureKind.DNS_NOT_FOUND)),
                Case.hit("dns.not-found", "a name without an address", unnamed(FailureKind.DNS_NO_ADDRESS)),
                Case.miss("dns.not-found", "the proxy finds it",
                        Seen.healthy()
                                .throughProxy()
                                .put(new DnsEvidence(Seen.HOST, "system", List.of(), 5))
                                .failed(Stage.DNS, FailureKind.DNS_NOT_FOUND)),
                Case.hit("dns.server-failure", "the server failed", unnamed(FailureKind.DNS_TEMPORARY)),
                Case.miss("dns.server-failure", "the server was silent", unnamed(FailureKind.DNS_TIMEOUT),
                        "dns.timeout"),
                Case.hit("dns.timeout", "silence", unnamed(FailureKind.DNS_TIMEOUT)),
                Case.miss("dns.timeout", "a refusal", unnamed(FailureKind.DNS_REFUSED), "dns.server-failure"));
    }

    private static Seen stopped(ProxyEvidence.Outcome outcome, @Nullable Integer status, String... authenticate) {
        return Seen.healthy()
                .proxy(outcome, PROXY, status, authenticate)
                .failed(Stage.PROXY, FailureKind.PROXY_REFUSED)
                .endsAt(Stage.PROXY);
    }

    private static List<Case> proxy() {
        Seen loggedIn = Seen.healthy().throughProxy();
        return List.of(
                Case.hit("proxy.unreachable", "refused", stopped(ProxyEvidence.Outcome.REFUSED_CONNECTION, null)),
                Case.hit("proxy.unreachable", "left over on this computer",
                        Seen.healthy()
                                .proxy(ProxyEvidence.Outcome.REFUSED_CONNECTION, "http://127.0.0.1:7890")
                                .failed(Stage.PROXY, FailureKind.CONNECTION_REFUSED)
                                .endsAt(Stage.PROXY)),
                Case.hit("proxy.auth-required", "a login that it did not take", Seen.healthy()
                        .put(refusedLogin())
                        .failed(Stage.PROXY, FailureKind.PROXY_AUTH_REQUIRED)
                        .endsAt(Stage.PROXY)),
                Case.hit("proxy.unreachable", "unknown name", stopped(ProxyEvidence.Outcome.NAME_NOT_FOUND, null)),
                Case.miss("proxy.unreachable", "it refuses the host",
                        stopped(ProxyEvidence.Outcome.REFUSED_TUNNEL, 403),
                        "proxy.refused-connect"),
                Case.hit("proxy.auth-required", "Basic",
                        stopped(ProxyEvidence.Outcome.WANTS_LOGIN, 407, "Basic realm=\"x\"")),
                Case.miss("proxy.auth-required", "it let us in", loggedIn),
                Case.hit("proxy.refused-connect", "forbidden", stopped(ProxyEvidence.Outcome.REFUSED_TUNNEL, 403)),
                Case.miss("proxy.refused-connect", "it could not connect itself",
                        stopped(ProxyEvidence.Outcome.REFUSED_TUNNEL, 503), "proxy.bad-gateway"),
                Case.hit("proxy.bad-gateway", "it found no server", stopped(ProxyEvidence.Outcome.REFUSED_TUNNEL, 502)),
                Case.miss("proxy.bad-gateway", "no answer of its own", stopped(ProxyEvidence.Outcome.CLOSED, null),
                        "proxy.not-a-proxy"));
    }

    private static ProxyEvidence refusedLogin() {
        return new ProxyEvidence(PROXY, "option", null, true, ProxyEvidence.Outcome.WANTS_LOGIN, 3, 407,
                List.of("Basic realm=\"x\""), Map.of(), null);
    }

    private static List<Case> proxySchemes() {
        Seen https = Seen.healthy()
                .proxy(ProxyEvidence.Outcome.PASSED, "https://proxy.example:8443")
                .skipped(SkipReason.of(SkipReason.Kind.THROUGH_PROXY), Stage.DNS, Stage.TCP);
        String malformed = "settings.proxy-url-malformed";
        return List.of(Case.hit(malformed, "no address", stopped(ProxyEvidence.Outcome.MALFORMED, null)),
                Case.miss(malformed, "a sound one", Seen.healthy().throughProxy()),
                Case.hit("proxy.not-trusted", "a private certificate",
                        stopped(ProxyEvidence.Outcome.NOT_TRUSTED, null)),
                Case.miss("proxy.not-trusted", "a sound one", https),
                Case.hit("proxy.tls-scheme", "speaks plain", stopped(ProxyEvidence.Outcome.SPEAKS_PLAIN, null)),
                Case.miss("proxy.tls-scheme", "a real https proxy", https),
                Case.hit("proxy.plain-scheme", "speaks TLS", stopped(ProxyEvidence.Outcome.SPEAKS_TLS, null)),
                Case.miss("proxy.plain-scheme", "a real http proxy", Seen.healthy().throughProxy()),
                Case.hit("proxy.is-socks", "speaks SOCKS", stopped(ProxyEvidence.Outcome.SPEAKS_SOCKS, null)),
                Case.miss("proxy.is-socks", "speaks nothing known", stopped(ProxyEvidence.Outcome.NOT_HTTP, null),
                        "proxy.not-a-proxy"),
                Case.hit("proxy.not-a-proxy", "a web server", stopped(ProxyEvidence.Outcome.REFUSED_TUNNEL, 405)),
                Case.hit("proxy.refused-connect", "a proxy that forbids the method", markedRefusal()),
                Case.hit("proxy.not-a-proxy", "closes", stopped(ProxyEvidence.Outcome.CLOSED, null)),
                Case.miss("proxy.not-a-proxy", "not there", stopped(ProxyEvidence.Outcome.TIMED_OUT, null),
                        "proxy.unreachable"));
    }

    private static Seen markedRefusal() {
        return Seen.healthy()
                .put(new ProxyEvidence(PROXY, "option", null, false, ProxyEvidence.Outcome.REFUSED_TUNNEL, 3, 405,
                        List.of(), Map.of("via", "1.1 proxy.example"), null))
                .failed(Stage.PROXY, FailureKind.PROXY_REFUSED)
                .endsAt(Stage.PROXY);
    }

    private static Seen unreached(String... attempts) {
        return Seen.healthy().tcp(attempts).failed(Stage.TCP, FailureKind.CONNECTION_REFUSED).endsAt(Stage.TCP);
    }

    private static List<Case> ports() {
        Seen local = Seen.local()
                .tcp("127.0.0.1 REFUSED")
                .failed(Stage.TCP, FailureKind.CONNECTION_REFUSED)
                .endsAt(Stage.TCP);
        return List.of(Case.hit("tcp.refused", "by the only address", unreached("192.0.2.1 REFUSED")),
                Case.hit("tcp.refused", "on this computer", local),
                Case.hit("tcp.refused", "a computer without IPv6",
                        unreached("192.0.2.1 REFUSED", "2001:db8::1 UNREACHABLE")),
                Case.miss("tcp.refused", "by one of two",
                        Seen.healthy().tcp("192.0.2.1 REFUSED", "192.0.2.2 CONNECTED"),
                        "tcp.some-addresses-fail"),
                Case.hit("tcp.timeout", "silence", unreached("192.0.2.1 TIMEOUT")),
                Case.miss("tcp.timeout", "one refuses", unreached("192.0.2.1 TIMEOUT", "192.0.2.2 REFUSED"),
                        "tcp.refused"),
                Case.hit("tcp.reset", "while connecting", unreached("192.0.2.1 RESET")),
                Case.hit("tcp.reset", "before anything was sent", resetInSilence()),
                Case.miss("tcp.ipv6-broken", "every connection is reset, one of them while it is made",
                        resetInSilence().tcp("192.0.2.1 CONNECTED", "2001:db8::1 RESET"), "tcp.reset"),
                Case.miss("tcp.reset", "only when a handshake begins",
                        Seen.healthy()
                                .put(Handshakes.broken(null, Map.of(), false))
                                .failed(Stage.TLS, FailureKind.TLS_RESET_AFTER_HELLO)
                                .endsAt(Stage.TLS),
                        "tls.reset-on-hello"),
                Case.hit("tcp.unreachable", "no route", unreached("192.0.2.1 UNREACHABLE", "2001:db8::1 UNREACHABLE")),
                Case.miss("tcp.unreachable", "a computer without IPv6",
                        Seen.healthy().tcp("192.0.2.1 CONNECTED", "2001:db8::1 UNREACHABLE")));
    }

    private static Seen resetInSilence() {
        return Seen.healthy()
                .put(Handshakes.broken(null, Map.of(), true))
                .failed(Stage.TLS, FailureKind.CONNECTION_RESET)
                .endsAt(Stage.TLS);
    }

    private static List<Case> families() {
        return List.of(
                Case.hit("tcp.ipv6-broken", "silence",
                        Seen.healthy().tcp("192.0.2.1 CONNECTED", "2001:db8::1 TIMEOUT")),
                Case.miss("tcp.ipv6-broken", "a computer without IPv6",
                        Seen.healthy().tcp("192.0.2.1 CONNECTED", "2001:db8::1 UNREACHABLE")),
                Case.miss("tcp.ipv6-broken", "one of two", Seen.healthy()
                        .tcp("192.0.2.1 CONNECTED",
                                "2001:db8::1 TIMEOUT", "2001:db8::2 CONNECTED"),
                        "tcp.some-addresses-fail"),
                Case.hit("tcp.ipv4-broken", "silence",
                        Seen.healthy().tcp("192.0.2.1 TIMEOUT", "2001:db8::1 CONNECTED")),
                Case.miss("tcp.ipv4-broken", "a computer without IPv4",
                        Seen.healthy().tcp("192.0.2.1 UNREACHABLE", "2001:db8::1 CONNECTED")),
                Case.hit("tcp.some-addresses-fail", "one of two",
                        Seen.healthy().tcp("192.0.2.1 CONNECTED", "192.0.2.2 TIMEOUT")),
                Case.miss("tcp.some-addresses-fail", "a whole family",
                        Seen.healthy().tcp("192.0.2.1 CONNECTED", "2001:db8::1 REFUSED"), "tcp.ipv6-broken"));
    }
}
