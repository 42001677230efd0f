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

            new Situation("name-not-found", "dns.not-found", NameAndProxyFaults::nameNotFound),
            new Situation("proxy-not-running", "proxy.unreachable", NameAndProxyFaults::proxyNotRunning),
            new Situation("proxy-wants-login", "proxy.auth-required", NameAndProxyFaults::proxyWantsLogin),
            new Situation("proxy-refuses", "proxy.refused-connect", NameAndProxyFaults::proxyRefuses),
            new Situation("proxy-written-as-https", "proxy.tls-scheme", NameAndProxyFaults::proxyWrittenAsHttps),

            new Situation("port-closed", "tcp.refused", ConnectionFaults::portClosed),
            new Situation("packets-dropped", "tcp.timeout", ConnectionFaults::packetsDropped),
            new Situation("reset-on-connect", "tcp.reset", ConnectionFaults::resetOnConnect),
            new Situation("ipv6-broken", "tcp.ipv6-broken", ConnectionFaults::ipv6Broken),

            new Situation("intercepted", "tls.intercepted-untrusted", CertificateFaults::intercepted),
            new Situation("intercepted-leaf-only", "tls.intercepted-untrusted", CertificateFaults::interceptedLeafOnly),
            new Situation("self-signed", "tls.self-signed", CertificateFaults::selfSigned),
            new Situation("unknown-authority", "tls.unknown-authority", CertificateFaults::unknownAuthority),
            new Situation("missing-intermediate", "tls.missing-intermediate", CertificateFaults::missingIntermediate),
            new Situation("wrong-order", "tls.wrong-order", CertificateFaults::wrongOrder),
            new Situation("expired", "tls.expired", CertificateFaults::expired),
            new Situation("not-yet-valid", "tls.not-yet-valid", CertificateFaults::notYetValid),
            new Situation("wrong-host", "tls.wrong-host", CertificateFaults::wrongHost),
            new Situation("plain-http-answer", "tls.plain-http-answer", TlsFaults::plainHttpAnswer),
            new Situation("not-tls", "tls.not-tls", TlsFaults::notTls),
            new Situation("reset-on-hello", "tls.reset-on-hello", TlsFaults::resetOnHello),
            new Situation("closed-after-hello", "tls.closed-after-hello", TlsFaults::closedAfterHello),
            new Situation("silent-after-hello", "tls.silent-after-hello", TlsFaults::silentAfterHello),
            new Situation("handshake-refused", "tls.handshake-refused", TlsFaults::handshakeRefused),
            new Situation("only-old-versions", "tls.only-old-versions", TlsFaults::onlyOldVersions),
            new Situation("client-certificate-required", "tls.client-certificate-required",
                    TlsFaults::clientCertificateRequired),

            new Situation("web-page-instead-of-api", "http.not-an-api", AnswerFaults::webPage),
            new Situation("redirected", "http.redirected", AnswerFaults::redirected),
            new Situation("slow-first-byte", "http.slow-first-byte", AnswerFaults::slowFirstByte),
            new Situation("key-rejected", "auth.key-rejected", AnswerFaults::keyRejected),
            new Situation("key-rejected-anthropic", "auth.key-rejected", AnswerFaults::keyRejectedAnthropic),
            new Situation("key-forbidden", "auth.forbidden", AnswerFaults::keyForbidden),
            new Situation("no-credit", "auth.no-credit", AnswerFaults::noCredit),
            new Situation("no-credit-openai", "auth.no-credit", AnswerFaults::noCreditOpenAi),
            new Situation("model-missing", "models.model-missing", AnswerFaults::modelMissing),
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
