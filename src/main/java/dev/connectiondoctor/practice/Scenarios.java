package dev.connectiondoctor.practice;

import java.util.List;
import java.util.Optional;

/** The catalogue of practice networks, in the order in which a newcomer would try them. */
public final class Scenarios {
    private static final List<Scenario> ALL = List.of(
            new Situation("healthy", null, HealthyLines::chat),
            new Situation("healthy-anthropic", null, HealthyLines::anthropic),
            new Situation("healthy-responses", null, HealthyLines::responses),
            new Situation("healthy-protocol-found-out", null, HealthyLines::protocolFoundOut),
            new Situation("healthy-plain-local", null, HealthyLines::plainLocal),
            new Situation("healthy-through-proxy", null, HealthyLines::throughProxy),
            new Situation("healthy-through-proxy-with-login", null, HealthyLines::throughProxyWithLogin),
            new Situation("healthy-through-secure-proxy", null, HealthyLines::throughSecureProxy),
            new Situation("healthy-private-authority", null, HealthyLines::privateAuthority),

            new Situation("base-url-missing-v1", "settings.base-url-missing-v1", WrongSettings::missingV1),
            new Situation("base-url-doubled-v1", "settings.base-url-doubled-v1", WrongSettings::doubledV1),
            new Situation("base-url-full-path", "settings.base-url-full-path", WrongSettings::fullPath),
            new Situation("base-url-invalid", "settings.base-url-invalid", WrongSettings::invalid),
            new Situation("base-url-plain-http", "settings.base-url-plain-http", WrongSettings::plainHttp),
            new Situation("base-url-needs-https", "settings.base-url-needs-https", WrongSettings::needsHttps),
            new Situation("base-url-has-query", "settings.base-url-has-query", WrongSettings::withQuery),
            new Situation("key-missing", "settings.key-missing", WrongSettings::keyMissing),
            new Situation("key-has-blanks", "settings.key-has-blanks", WrongSettings::keyWithBlanks),
            new Situation("key-wrong-provider", "settings.key-wrong-provider", WrongSettings::keyOfAnotherProvider),
            new Situation("proxy-url-malformed", "settings.proxy-url-malformed", WrongSettings::proxyUrlMalformed),

            new Situation("ca-file-unreadable", "settings.ca-file-unreadable", CertificateFaults::caFileUnreadable),
            new Situation("stale-ca-file", "settings.stale-ca-file", CertificateFaults::staleCaFile),

            new Situation("name-not-found", "dns.not-found", NameAndProxyFaults::nameNotFound),
            new Situation("name-server-fails", "dns.server-failure", NameAndProxyFaults::nameServerFails),
            new Situation("name-server-silent", "dns.timeout", NameAndProxyFaults::nameServerSilent),
            new Situation("proxy-not-running", "proxy.unreachable", NameAndProxyFaults::proxyNotRunning),
            new Situation("proxy-wants-login", "proxy.auth-required", NameAndProxyFaults::proxyWantsLogin),
            new Situation("proxy-refuses", "proxy.refused-connect", NameAndProxyFaults::proxyRefuses),
            new Situation("proxy-written-as-https", "proxy.tls-scheme", NameAndProxyFaults::proxyWrittenAsHttps),
            new Situation("proxy-written-as-http", "proxy.plain-scheme", NameAndProxyFaults::proxyWrittenAsHttp),
            new Situation("proxy-not-trusted", "proxy.not-trusted", NameAndProxyFaults::proxyNotTrusted),
            new Situation("proxy-is-socks", "proxy.is-socks", NameAndProxyFaults::proxyIsSocks),
            new Situation("proxy-is-web-server", "proxy.not-a-proxy", NameAndProxyFaults::proxyIsWebServer),
            new Situation("proxy-is-something-else", "proxy.not-a-proxy", NameAndProxyFaults::proxyIsSomethingElse),
            new Situation("proxy-cannot-reach", "proxy.bad-gateway", NameAndProxyFaults::proxyCannotReach),

            new Situation("port-closed", "tcp.refused", ConnectionFaults::portClosed),
            new Situation("packets-dropped", "tcp.timeout", ConnectionFaults::packetsDropped),
            new Situation("reset-on-connect", "tcp.reset", ConnectionFaults::resetOnConnect),
            new Situation("ipv6-broken", "tcp.ipv6-broken", ConnectionFaults::ipv6Broken),
            new Situation("ipv6-cuts-handshakes", "tcp.ipv6-broken", ConnectionFaults::ipv6CutsHandshakes),
            new Situation("ipv4-broken", "tcp.ipv4-broken", ConnectionFaults::ipv4Broken),
            new Situation("some-addresses-fail", "tcp.some-addresses-fail", ConnectionFaults::someAddressesFail),
            new Situation("large-packets-lost", "tcp.packet-size-blackhole", ConnectionFaults::largePacketsLost),
            new Situation("no-way-there", "tcp.unreachable", ConnectionFaults::noWay),

            new Situation("intercepted", "tls.intercepted-untrusted", CertificateFaults::intercepted),
            new Situation("intercepted-leaf-only", "tls.intercepted-untrusted", CertificateFaults::interceptedLeafOnly),
            new Situation("intercepted-trusted", "tls.intercepted", CertificateFaults::interceptedTrusted),
            new Situation("intercepted-no-vendor", "tls.intercepted-untrusted",
                    ComparedLines::interceptedWithoutVendor),
            new Situation("self-signed", "tls.self-signed", CertificateFaults::selfSigned),
            new Situation("unknown-authority", "tls.unknown-authority", CertificateFaults::unknownAuthority),
            new Situation("private-gateway-untrusted", "tls.unknown-authority", ComparedLines::privateGateway),
            new Situation("missing-intermediate", "tls.missing-intermediate", CertificateFaults::missingIntermediate),
            new Situation("wrong-order", "tls.wrong-order", CertificateFaults::wrongOrder),
            new Situation("leaf-not-first", "tls.wrong-order", CertificateFaults::leafNotFirst),
            new Situation("expired", "tls.expired", CertificateFaults::expired),
            new Situation("not-yet-valid", "tls.not-yet-valid", CertificateFaults::notYetValid),
            new Situation("wrong-host", "tls.wrong-host", CertificateFaults::wrongHost),
            new Situation("weak-authority", "tls.weak-authority", CertificateFaults::weakAuthority),
            new Situation("strict-clients-refuse", "tls.strict-clients-refuse", CertificateFaults::strictClientsRefuse),
            new Situation("clock-wrong", "tls.clock-wrong", ComparedLines::clockWrong),
            new Situation("revocation-unreachable", "tls.revocation-unreachable",
                    ComparedLines::revocationUnreachable),
            new Situation("certificate-too-large", "tls.certificate-too-large",
                    CertificateFaults::certificateTooLarge),
            new Situation("certificate-unreadable", "tls.certificate-unreadable",
                    CertificateFaults::certificateUnreadable),
            new Situation("plain-http-answer", "tls.plain-http-answer", TlsFaults::plainHttpAnswer),
            new Situation("not-tls", "tls.not-tls", TlsFaults::notTls),
            new Situation("reset-on-hello", "tls.reset-on-hello", TlsFaults::resetOnHello),
            new Situation("large-hello-blocked", "tls.large-hello-blocked", TlsFaults::largeHelloBlocked),
            new Situation("large-hello-dropped", "tls.large-hello-blocked", TlsFaults::largeHelloDropped),
            new Situation("reset-on-name", "tls.reset-on-name", TlsFaults::resetOnName),
            new Situation("tls13-blocked", "tls.tls13-blocked", TlsFaults::tls13Blocked),
            new Situation("http2-broken", "tls.http2-broken", TlsFaults::http2Broken),
            new Situation("closed-after-hello", "tls.closed-after-hello", TlsFaults::closedAfterHello),
            new Situation("silent-after-hello", "tls.silent-after-hello", TlsFaults::silentAfterHello),
            new Situation("handshake-refused", "tls.handshake-refused", TlsFaults::handshakeRefused),
            new Situation("only-old-versions", "tls.only-old-versions", TlsFaults::onlyOldVersions),
            new Situation("certificate-without-its-key", "doctor.unexplained-failure",
                    CertificateFaults::withoutItsKey),
            new Situation("only-tls10", "tls.only-old-versions", TlsFaults::onlyTls10),
            new Situation("client-certificate-required", "tls.client-certificate-required",
                    TlsFaults::clientCertificateRequired),

            new Situation("web-page-instead-of-api", "http.not-an-api", AnswerFaults::webPage),
            new Situation("bot-challenge", "http.bot-challenge", AnswerFaults::botChallenge),
            new Situation("redirected", "http.redirected", AnswerFaults::redirected),
            new Situation("slow-first-byte", "http.slow-first-byte", AnswerFaults::slowFirstByte),
            new Situation("closed-without-answer", "http.closed-without-answer", AnswerFaults::closedWithoutAnswer),
            new Situation("no-answer", "http.no-answer", AnswerFaults::noAnswer),
            new Situation("mail-server", "http.not-an-api", AnswerFaults::mailServer),
            new Situation("key-rejected", "auth.key-rejected", AnswerFaults::keyRejected),
            new Situation("key-rejected-anthropic", "auth.key-rejected", AnswerFaults::keyRejectedAnthropic),
            new Situation("key-forbidden", "auth.forbidden", AnswerFaults::keyForbidden),
            new Situation("key-lists-models-only", "auth.models-only", AnswerFaults::modelsOnly),
            new Situation("no-credit", "auth.no-credit", AnswerFaults::noCredit),
            new Situation("no-credit-openai", "auth.no-credit", AnswerFaults::noCreditOpenAi),
            new Situation("model-missing", "models.model-missing", AnswerFaults::modelMissing),
            new Situation("odd-model-list", "models.unexpected-body", AnswerFaults::oddModelList),
            new Situation("models-route-missing", "models.route-missing", AnswerFaults::modelsRouteMissing),

            new Situation("rate-limited", "request.rate-limited", PromptFaults::rateLimited),
            new Situation("rate-limited-anthropic", "request.rate-limited", PromptFaults::rateLimitedAnthropic),
            new Situation("overloaded", "request.overloaded", PromptFaults::overloaded),
            new Situation("upstream-unavailable", "request.upstream-unavailable", PromptFaults::upstreamUnavailable),
            new Situation("bad-gateway", "request.bad-gateway", PromptFaults::badGateway),
            new Situation("gateway-timeout", "request.gateway-timeout", PromptFaults::gatewayTimeout),
            new Situation("edge-timeout", "request.edge-timeout", PromptFaults::edgeTimeout),
            new Situation("server-error", "request.server-error", PromptFaults::serverError),
            new Situation("request-too-large", "request.too-large", PromptFaults::tooLarge),
            new Situation("empty-answer", "request.empty-ok", AnswerFaults::emptyAnswer),
            new Situation("error-in-ok", "request.error-in-ok", PromptFaults::errorInOk),

            new Situation("stream-reset", "stream.reset", StreamFaults::reset),
            new Situation("stream-closed-early", "stream.closed-early", StreamFaults::closedEarly),
            new Situation("stream-truncated-hidden", "stream.truncated-hidden", StreamFaults::truncatedHidden),
            new Situation("stream-ends-without-terminal", "stream.truncated-hidden", StreamFaults::endsWithoutTerminal),
            new Situation("stream-stalled", "stream.stalled", StreamFaults::stalled),
            new Situation("stream-error-event", "stream.error-event", StreamFaults::errorEvent),
            new Situation("stream-error-event-openai", "stream.error-event", StreamFaults::errorEventOpenAi),
            new Situation("stream-not-a-stream", "stream.not-a-stream", StreamFaults::notAStream),
            new Situation("stream-empty", "stream.empty", StreamFaults::empty),

            new Situation("time-limit", "doctor.time-limit", AnswerFaults::timeLimit));

    private Scenarios() {}

    public static List<Scenario> all() {
        return ALL;
    }

    public static Optional<Scenario> byName(String name) {
        return ALL.stream().filter(scenario -> scenario.name().equals(name)).findFirst();
    }
}
