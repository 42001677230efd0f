package dev.connectiondoctor.net;

import org.jspecify.annotations.Nullable;

/**
 * The way that connections to the endpoint take.
 *
 * @param source where the choice was found: {@code option}, {@code environment:NAME}, {@code system} or {@code none}
 * @param bypassedBy the NO_PROXY entry that makes the host direct although a proxy is set, or null
 * @param proxy the proxy, or null for a direct line
 */
public record Route(String source, @Nullable String bypassedBy, @Nullable ProxyAddress proxy) {
    public static final Route DIRECT = new Route("none", null, null);

    public boolean direct() {
        return proxy == null;
    }

    /** {@code direct} or {@code proxy}, for reports. */
    public String id() {
        return direct() ? "direct" : "proxy";
    }
}
