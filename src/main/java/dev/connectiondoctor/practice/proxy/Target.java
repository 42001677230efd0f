package dev.connectiondoctor.practice.proxy;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

import dev.connectiondoctor.practice.http.Request;

/**
 * Where a request to a proxy wants to go.
 *
 * @param origin the request target behind the host, for requests that are no CONNECT
 */
record Target(String host, int port, String origin) {

    /** Empty if the request names no host. */
    static Optional<Target> of(Request request) {
        try {
            URI uri = URI
                    .create(request.method().equals("CONNECT") ? "connect://" + request.target() : request.target());
            return Optional.ofNullable(uri.getHost()).map(host -> target(uri, bare(host)));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** The request's head as the target is to see it: without the proxy's part, on a connection of its own. */
    String head(Request request) {
        StringBuilder head = new StringBuilder(request.method()).append(' ').append(origin).append(" HTTP/1.1\r\n");
        for (Map.Entry<String, String> header : request.headers().entrySet()) {
            if (!header.getKey().startsWith("proxy-") && !header.getKey().equals("connection")) {
                head.append(header.getKey()).append(": ").append(header.getValue()).append("\r\n");
            }
        }
        return head.append("connection: close\r\nvia: 1.1 proxy.practice.test (squid/6.13)\r\n\r\n").toString();
    }

    private static Target target(URI uri, String host) {
        String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        return new Target(host, uri.getPort() < 0 ? 80 : uri.getPort(), path + query);
    }

    private static String bare(String host) {
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }
}
