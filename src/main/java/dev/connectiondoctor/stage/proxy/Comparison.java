package dev.connectiondoctor.stage.proxy;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What other ways there are, and what is at the ports of their proxies.
 *
 * @param requests requests that were sent to the service
 */
record Comparison(List<RouteRow> routes, List<ProxyPort> ports, @Nullable PacEvidence pac, int requests) {
    static final Comparison NONE = new Comparison(List.of(), List.of(), null, 0);
}
