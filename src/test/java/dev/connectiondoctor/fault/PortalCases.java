package dev.connectiondoctor.fault;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.net.FailureKind;
import dev.connectiondoctor.stage.Experiment;
import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.stage.dns.DnsEvidence;
import dev.connectiondoctor.stage.firstbyte.FirstByteEvidence;
import dev.connectiondoctor.stage.http.HttpAnswer;
import dev.connectiondoctor.stage.proxy.ProxyEvidence;
import dev.connectiondoctor.stage.proxy.RouteRow;
import dev.connectiondoctor.stage.tls.TlsEvidence;

/** Networks that answer in the place of others, filters that say no, and services that are not for every country. */
final class PortalCases {
    private static final String PROXY = "http://proxy.example:8080";
    private static final String FORTINET = "Fortinet FortiGate (default CA)";
    static final HttpAnswer BLOCKED = Talk.html(403, """
            <title>Access Blocked</title><td>Category:</td><td>AI Chat</td><td>User:</td><td>jane.doe</td>""",
            "fortiguard");

    private PortalCases() {}

    static List<Case> all() {
        return Stream.of(portals(), blockPages(), regions()).flatMap(List::stream).toList();
    }

    /** A line that this computer's own store trusts, and nobody else. */
    static Seen inspected() {
        return Seen.healthy().put(Handshakes.inspected(true, FORTINET, true));
    }

    static Experiment pages(Stage stage, String outcome, int theirs, String address, String title, boolean redirected,
            boolean signIn) {
        return new Experiment("captive-portal", stage, Map.of(), Map.of("theirs", theirs, "page",
                "http://check.example/", "address", address, "title", title, "redirected", redirected, "signIn",
                signIn),
                outcome);
    }

    private static Experiment sentOn(Stage stage, String outcome, int theirs) {
        return pages(stage, outcome, theirs, "http://wifi.example/login", "", true, true);
    }

    private static Seen refused() {
        return Seen.healthy().tcp("192.0.2.1 REFUSED").failed(Stage.TCP, FailureKind.CONNECTION_REFUSED);
    }

    static Seen wrongHost() {
        TlsEvidence.Certificate leaf = Handshakes.certificate("CN=wifi.example", Seen.ROOT, false, true,
                List.of("wifi.example"));
        TlsEvidence.Verification other = new TlsEvidence.Verification(true, true, false, true, null, false,
                TlsEvidence.Validity.VALID, -1, Seen.ROOT, null, null);
        return Seen.healthy()
                .put(Handshakes.with(Handshakes.chain(leaf), other, null))
                .failed(Stage.TLS, FailureKind.CERT_WRONG_HOST);
    }

    private static List<Case> portals() {
        String portal = "http.captive-portal";
        HttpAnswer signIn = Talk.with(Talk.html(302, "", "fortiguard"),
                Map.of("location", "https://firewall.example:1003/fgtauth?0a1b"), null);
        return List.of(
                Case.hit(portal, "its own certificate", wrongHost().tried(Stage.TLS, sentOn(Stage.TLS, "portal", 0))),
                Case.hit(portal, "nobody listens", refused().tried(Stage.TCP, sentOn(Stage.TCP, "portal", 0))),
                Case.hit(portal, "no name", Seen.healthy()
                        .put(new DnsEvidence(Seen.HOST, "system", List.of(), 5))
                        .failed(Stage.DNS, FailureKind.DNS_NOT_FOUND)
                        .tried(Stage.DNS, sentOn(Stage.DNS, "portal", 0))),
                Case.hit(portal, "the proxy is not reached", Seen.healthy()
                        .proxy(ProxyEvidence.Outcome.REFUSED_CONNECTION, PROXY)
                        .failed(Stage.PROXY, FailureKind.CONNECTION_REFUSED)
                        .tried(Stage.PROXY, sentOn(Stage.PROXY, "portal", 0))),
                Case.hit(portal, "a page in their place", refused().tried(Stage.TCP,
                        pages(Stage.TCP, "portal", 0, "http://check.example/", "Hello", false, false))),
                Case.hit(portal, "one page, and no other came", refused().tried(Stage.TCP,
                        sentOn(Stage.TCP, "mixed", 0))),
                Case.hit(portal, "a firewall that asks for its users' names", AnswerCases.always(inspected(), signIn)),
                Case.hit(portal, "the same, whatever the base URL looks like", AnswerCases.always(
                        inspected().address(Seen.url("https://" + Seen.HOST + "/v1/chat/completions")), signIn)),
                Case.miss(portal, "the same from the service's own end", AnswerCases.always(signIn),
                        "http.redirected"),
                Case.miss(portal, "the pages come as they should",
                        wrongHost().tried(Stage.TLS, sentOn(Stage.TLS, "open", 2)), "tls.wrong-host"),
                Case.miss(portal, "one of them comes as it should",
                        refused().tried(Stage.TCP, sentOn(Stage.TCP, "mixed", 1)), "tcp.refused"),
                Case.miss(portal, "they are refused", refused().tried(Stage.TCP,
                        sentOn(Stage.TCP, "blocked-page", 0)), "tcp.refused"),
                Case.miss(portal, "nothing comes", refused().tried(Stage.TCP, sentOn(Stage.TCP, "unreachable", 0)),
                        "tcp.refused"),
                Case.miss(portal, "plain http is sent elsewhere, and all is well", Seen.healthy()
                        .tried(Handshakes.healthy(), sentOn(Stage.TLS, "portal", 0))));
    }

    private static List<Case> blockPages() {
        String block = "http.block-page";
        HttpAnswer zscaler = Talk.html(200, "<title>Internet Security by Zscaler</title>Website blocked", "zscaler");
        HttpAnswer sentOn = Talk.with(Talk.html(307, "", "zscaler"),
                Map.of("location", "https://gateway.zscloud.net/blocked?cat=AI&url=https://x/login"), null);
        HttpAnswer paloAlto = Talk.html(503, "<title>Web Page Blocked</title>Access has been blocked", "palo-alto");
        return List.of(Case.hit(block, "over an inspected line", AnswerCases.always(inspected(), BLOCKED)),
                Case.hit(block, "said with 200", AnswerCases.always(inspected(), zscaler)),
                Case.hit(block, "sent on to another page", AnswerCases.always(inspected(), sentOn)),
                Case.hit(block, "said with 503", AnswerCases.always(inspected(), paloAlto)),
                Case.hit(block, "of a product that nobody knows",
                        AnswerCases.always(inspected(), Talk.html(200, "This page is blocked", "web-filter"))),
                Case.hit(block, "at the service's own end", AnswerCases.always(BLOCKED)),
                Case.hit(block, "of the proxy, told to say so", AnswerCases.always(inspected(),
                        Talk.html(403, "Access Denied.", "squid"))),
                Case.hit(block, "to a greeting, with no key to send", inspected()
                        .put(greeted(BLOCKED))
                        .endsAt(Stage.FIRST_BYTE)),
                Case.hit(block, "before the tunnel stands", stopped(403, "<title>Zscaler</title>Website blocked")),
                Case.hit(block, "in place of a handshake", greetedInPlain("""
                        HTTP/1.1 403 Forbidden\r
                        Content-Type: text/html\r
                        \r
                        <title>FortiGuard</title>Blocked""")),
                Case.miss(block, "a web server in place of a handshake",
                        greetedInPlain("HTTP/1.1 400 Bad Request\r\nServer: nginx\r\n\r\nplain request"),
                        "tls.plain-http-answer"),
                Case.miss(block, "a proxy's own refusal", stopped(403, "<title>ERROR: Cache Access Denied</title>"),
                        "proxy.refused-connect"),
                Case.hit("proxy.refused-connect", "of a proxy that is known by name",
                        stopped(403, "<title>ERROR: The requested URL could not be retrieved</title>")),
                Case.miss(block, "a filter that cannot reach the host", stopped(502, "<title>Zscaler</title>Sorry"),
                        "proxy.bad-gateway"),
                Case.miss(block, "a page that only mentions a filter", AnswerCases.always(
                        Talk.html(200, "<title>Our partners</title>Sophos and others", "sophos")), "http.not-an-api"),
                Case.miss(block, "a proxy that cannot reach the host", AnswerCases.always(inspected(),
                        Talk.html(503, "Connection refused, access denied", "squid")), "tls.intercepted",
                        "request.upstream-unavailable"),
                Case.miss(block, "a web server's refusal", AnswerCases.always(Talk.html(403, "Forbidden", "nginx")),
                        "auth.forbidden"),
                Case.miss(block, "an answer for programs", AnswerCases.always(Talk.by(Talk.json(403, "blocked"),
                        "zscaler")), "auth.forbidden"));
    }

    /** What came instead of a handshake. */
    private static Seen greetedInPlain(String answer) {
        return Seen.healthy()
                .put(new TlsEvidence(null, null, null, Map.of(), 1, List.of(), null, null, null, answer, null,
                        Handshakes.CLOCK, List.of()))
                .failed(Stage.TLS, FailureKind.TLS_PLAIN_ANSWER)
                .endsAt(Stage.TLS);
    }

    /** A proxy's answer to CONNECT. */
    private static Seen stopped(int status, String page) {
        return Seen.healthy()
                .put(new ProxyEvidence(PROXY, "environment:HTTPS_PROXY", null, false,
                        ProxyEvidence.Outcome.REFUSED_TUNNEL, 3, status, List.of(), Map.of("via", "1.1 proxy"), page))
                .failed(Stage.PROXY, FailureKind.PROXY_REFUSED)
                .endsAt(Stage.PROXY);
    }

    private static FirstByteEvidence greeted(HttpAnswer answer) {
        return new FirstByteEvidence(List.of(), answer.answeredBy(), "HTTP/1.1", 0L, answer);
    }

    /** Refused in this way by the direct line, beside which there is another way. */
    private static Seen atBorder(HttpAnswer refusal, RouteRow other) {
        return AnswerCases.always(Seen.openAi(), refusal)
                .put(new ProxyEvidence(null, "none", null, false, ProxyEvidence.Outcome.DIRECT, 0, null, List.of(),
                        Map.of(), null, null, List.of(), List.of(), null, List.of(other), false))
                .put(greeted(refusal));
    }

    private static RouteRow system(HttpAnswer answer) {
        return way("system", "http://proxy.example:8080", answer);
    }

    private static RouteRow way(String route, @Nullable String proxy, HttpAnswer answer) {
        return new RouteRow(route, proxy == null ? "none" : "system:gnome", proxy,
                new RouteRow.Connect(RouteRow.Connect.CONNECTED, null, 20),
                new RouteRow.Handshake(RouteRow.Handshake.VERIFIED, Seen.ROOT, true, 30),
                new RouteRow.Request(answer.status(), "unknown", 40, answer), true);
    }

    private static List<Case> regions() {
        String region = "http.region-blocked";
        HttpAnswer openAi = Talk.error(403, "request_forbidden", "unsupported_country_region_territory",
                "Country, region, or territory not supported");
        HttpAnswer anthropic = Talk.error(403, "forbidden", "", "Request not allowed");
        HttpAnswer google = Talk.error(400, "FAILED_PRECONDITION", "400",
                "User location is not supported for the API use.");
        HttpAnswer edge = Talk.html(403, "<h1>Error 1009</h1>The owner has banned the country or region you are in",
                "cloudflare");
        return List.of(Case.hit(region, "of OpenAI", AnswerCases.always(Seen.openAi(), openAi)),
                Case.hit(region, "of Anthropic", AnswerCases.always(known("anthropic"), anthropic)),
                Case.hit(region, "of Google", AnswerCases.always(known("gemini"), google)),
                Case.hit(region, "through a proxy", AnswerCases.always(Seen.openAi().throughProxy(), openAi)),
                Case.hit(region, "at the gateway", AnswerCases.prompted(openAi)),
                Case.hit(region, "by the edge in front", AnswerCases.always(edge)),
                Case.hit(region, "for legal reasons", AnswerCases.always(Talk.json(451, "Not here"))),
                Case.hit(region, "to a greeting", Seen.openAi().put(greeted(openAi)).endsAt(Stage.FIRST_BYTE)),
                Case.hit(region, "directly, and the proxy of the desktop leads elsewhere",
                        atBorder(openAi, system(Talk.json(401, "Invalid")))),
                Case.hit(region, "through a proxy, and the direct way leads elsewhere",
                        AnswerCases.always(Seen.openAi().throughProxy(), openAi)
                                .put(new FirstByteEvidence(List.of(), "unknown", "HTTP/1.1", 0L, openAi,
                                        List.of(way("direct", null, Talk.json(401, "Invalid")))))),
                Case.hit(region, "by every way", atBorder(openAi, system(openAi))),
                Case.miss(region, "no right", AnswerCases.always(Seen.openAi(),
                        Talk.error(403, "forbidden", "", "Your project may not use this model")), "auth.forbidden"),
                Case.miss(region, "the region of a deployment", AnswerCases.prompted(Talk.error(400, "invalid", "",
                        "This operation is not supported in this region")), "request.rejected"),
                Case.miss(region, "a number in an error's text", AnswerCases.prompted(Talk.error(500, "api_error", "",
                        "Internal error, see line 1009")), "request.server-error"));
    }

    private static Seen known(String provider) {
        return Seen.provider(provider, "https://api.known.example/v1", "openai-chat");
    }
}
