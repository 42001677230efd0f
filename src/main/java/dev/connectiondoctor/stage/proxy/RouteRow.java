package dev.connectiondoctor.stage.proxy;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.stage.http.HttpAnswer;

/**
 * One way to the service, tried beside others in the same moment. A step that was not come to is null.
 *
 * @param route {@code direct}, {@code environment}, {@code system}, {@code pac}, {@code option} or {@code tool:ID}
 * @param source the setting that names the proxy; {@code none} for the direct way
 * @param proxy the proxy without credentials; null for the direct way
 * @param works whether an answer of the service came, over a verified line where the address is secure
 */
public record RouteRow(String route, String source, @Nullable String proxy, @Nullable Connect connect,
        @Nullable Handshake tls, @Nullable Request request, boolean works) {

    /**
     * The connection, with the tunnel where there is one.
     *
     * @param outcome {@code connected}, or the failure's kind
     * @param status status of the proxy's answer to CONNECT; null when none came
     * @param ms milliseconds until it stood or failed
     */
    public record Connect(String outcome, @Nullable Integer status, double ms) {
        public static final String CONNECTED = "connected";
    }

    /**
     * The handshake with the service.
     *
     * @param outcome {@code verified}, {@code untrusted}, or the failure's kind
     * @param issuer of the certificate that was shown; null if none was
     */
    public record Handshake(String outcome, @Nullable String issuer, boolean trusted, double ms) {
        public static final String VERIFIED = "verified";
        public static final String UNTRUSTED = "untrusted";
    }

    /**
     * One request without a key.
     *
     * @param status 0 if no answer came
     * @param answeredBy the product that most likely wrote the answer
     * @param ms milliseconds from the request to the first byte
     * @param answer null if none came
     */
    public record Request(int status, String answeredBy, double ms, @Nullable HttpAnswer answer) {
        /** One of whose answer no more is known. */
        public Request(int status, String answeredBy, double ms) {
            this(status, answeredBy, ms, null);
        }
    }

    public static RouteRow begun(String route, String source, @Nullable String proxy) {
        return new RouteRow(route, source, proxy, null, null, null, false);
    }

    public RouteRow with(Connect made) {
        return new RouteRow(route, source, proxy, made, tls, request, false);
    }

    RouteRow with(Handshake made) {
        return new RouteRow(route, source, proxy, connect, made, request, false);
    }

    RouteRow with(Request made, boolean answered) {
        return new RouteRow(route, source, proxy, connect, tls, made, answered);
    }

    /** The same way, named by another setting. */
    RouteRow as(String otherRoute, String otherSource) {
        return new RouteRow(otherRoute, otherSource, proxy, connect, tls, request, works);
    }

    public boolean connected() {
        return connect != null && connect.outcome().equals(Connect.CONNECTED);
    }
}
