package dev.connectiondoctor.net;

import org.jspecify.annotations.Nullable;

/**
 * The way that connections to the endpoint take.
 *
 * @param source where the choice was found: {@code option}, {@code environment:NAME}, {@code file:PATH#NAME} or
 *            {@code none}
 * @param bypassedBy the NO_PROXY entry that makes the host direct although a proxy is set, or null
 * @param proxy the proxy, or null for a direct line
 * @param malformed a proxy setting that is no proxy address, without any password; nothing can be sent this way. Null
 *            for every usable route
 */
public record Route(String source, @Nullable String bypassedBy, @Nullable ProxyAddress proxy,
        @Nullable String malformed) {
    public static final Route DIRECT = new Route("none", null, null);

    public Route(String source, @Nullable String bypassedBy, @Nullable ProxyAddress proxy) {
        this(source, bypassedBy, proxy, null);
    }

    public boolean direct() {
        return proxy == null && malformed == null;
    }

    /**
     * The proxy to speak to; null for a direct line.
     *
     * @throws ProxyUnusable if the route leads to something that cannot be spoken to
     */
    @Nullable
    ProxyAddress usableProxy() throws ProxyUnusable {
        if (malformed != null) {
            throw new ProxyUnusable("not a proxy address: " + malformed);
        }
        if (proxy != null && proxy.socks()) {
            throw new ProxyUnusable("SOCKS is not spoken here: " + proxy.url());
        }
        return proxy;
    }

    /** {@code direct} or {@code proxy}, for reports. */
    public String id() {
        return direct() ? "direct" : "proxy";
    }
}
