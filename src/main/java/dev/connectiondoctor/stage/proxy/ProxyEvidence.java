package dev.connectiondoctor.stage.proxy;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.stage.Evidence;

/**
 * The proxy that this check goes through, and what it answered.
 *
 * @param url the proxy's address without credentials (as it was set if it is malformed), or null when the line is
 *            direct
 * @param source where the setting was found: {@code option}, {@code environment:NAME}, {@code system} or {@code none}
 * @param bypassedBy the NO_PROXY entry that makes this host direct, or null
 * @param credentials true if the proxy's address carries a user name
 * @param outcome what happened
 * @param durationMs time until the tunnel stood or failed, milliseconds
 * @param connectStatus status of the answer to CONNECT, or null when none came
 * @param authenticate every {@code Proxy-Authenticate} header
 * @param headers the answer's telling headers ({@code Via}, {@code Server}, {@code X-Squid-Error}, …)
 * @param body the beginning of a refusal's body, scrubbed
 */
public record ProxyEvidence(@Nullable String url, String source, @Nullable String bypassedBy, boolean credentials,
        Outcome outcome, double durationMs, @Nullable Integer connectStatus, List<String> authenticate,
        Map<String, String> headers, @Nullable String body) implements Evidence {

    /** What happened at the proxy. */
    public enum Outcome {
        /** No proxy is used. */
        DIRECT,
        /** The proxy opened the tunnel, or (for a plain http target) accepts connections. */
        PASSED,
        NAME_NOT_FOUND,
        REFUSED_CONNECTION,
        TIMED_OUT,
        REFUSED_TUNNEL,
        WANTS_LOGIN,
        /** An {@code https} proxy address, but the port speaks plain HTTP. */
        SPEAKS_PLAIN,
        /** An {@code http} proxy address, but the port speaks TLS. */
        SPEAKS_TLS,
        SPEAKS_SOCKS,
        NOT_HTTP,
        CLOSED,
        /** The setting is no proxy address. */
        MALFORMED,
        /** An {@code https} proxy whose certificate is not trusted. */
        NOT_TRUSTED
    }
}
