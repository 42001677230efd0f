package dev.connectiondoctor.stage.proxy;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.net.ProxyUrlFlaw;
import dev.connectiondoctor.stage.Evidence;

/**
 * The proxy that this check goes through, and what it answered.
 *
 * @param url the proxy's address without credentials (as it was set if it is malformed), or null when the line is
 *            direct
 * @param source where the setting was found: {@code option}, {@code environment:NAME}, {@code file:PATH#NAME} or {@code none}
 * @param bypassedBy the NO_PROXY entry that makes this host direct, or null
 * @param credentials true if the proxy's address carries a user name
 * @param outcome what happened
 * @param durationMs time until the tunnel stood or failed, milliseconds
 * @param connectStatus status of the answer to CONNECT, or null when none came
 * @param authenticate every {@code Proxy-Authenticate} header
 * @param headers the answer's telling headers ({@code Via}, {@code Server}, {@code X-Squid-Error}, …)
 * @param body the beginning of a refusal's body, scrubbed
 * @param flaw what some programs, or all, cannot read in the setting; null if all can
 * @param choices the way that each family of programs takes
 * @param ports every proxy that a setting names; empty if none was visited beside the one in use
 * @param pac the network's proxy script; null if there is none, or if it was not asked
 * @param routes ways tried side by side; empty if there was nothing to compare
 * @param wsl whether this is a Linux inside Windows, which does not share its loopback proxies
 */
public record ProxyEvidence(@Nullable String url, String source, @Nullable String bypassedBy, boolean credentials,
        Outcome outcome, double durationMs, @Nullable Integer connectStatus, List<String> authenticate,
        Map<String, String> headers, @Nullable String body, @Nullable ProxyUrlFlaw flaw, List<ProxyChoice> choices,
        List<ProxyPort> ports, @Nullable PacEvidence pac, List<RouteRow> routes, boolean wsl) implements Evidence {
    /** The name under which the way past all proxies was tried. */
    public static final String DIRECT_ROUTE = "direct";

    public ProxyEvidence {
        choices = List.copyOf(choices);
        ports = List.copyOf(ports);
        routes = List.copyOf(routes);
    }

    /** Of a line with nothing to compare. */
    public ProxyEvidence(@Nullable String url, String source, @Nullable String bypassedBy, boolean credentials,
            Outcome outcome, double durationMs, @Nullable Integer connectStatus, List<String> authenticate,
            Map<String, String> headers, @Nullable String body) {
        this(url, source, bypassedBy, credentials, outcome, durationMs, connectStatus, authenticate, headers, body,
                null, List.of(), List.of(), null, List.of(), false);
    }

    /** The way that was tried under this name; empty if it was not. */
    public Optional<RouteRow> route(String id) {
        return routes.stream().filter(row -> row.route().equals(id)).findFirst();
    }

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
