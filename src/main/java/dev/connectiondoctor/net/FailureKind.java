package dev.connectiondoctor.net;

import java.util.Locale;

/**
 * Stable names for what went wrong on the network, whatever the operating system or library called it. A kind says what
 * was observed, never whose fault it is.
 */
public enum FailureKind {
    ADDRESS_INVALID,
    DNS_NOT_FOUND,
    DNS_TEMPORARY,
    DNS_REFUSED,
    DNS_TIMEOUT,
    DNS_NO_ADDRESS,

    CONNECTION_REFUSED,
    CONNECTION_TIMEOUT,
    CONNECTION_RESET,
    HOST_UNREACHABLE,
    NETWORK_UNREACHABLE,
    CONNECTION_CLOSED,

    PROXY_REFUSED,
    PROXY_AUTH_REQUIRED,
    PROXY_NOT_HTTP,
    PROXY_NOT_TLS,

    TLS_PLAIN_ANSWER,
    TLS_NOT_TLS,
    TLS_RESET_AFTER_HELLO,
    TLS_CLOSED_AFTER_HELLO,
    TLS_SILENT_AFTER_HELLO,
    TLS_ALERT,
    TLS_OTHER,

    CERT_UNTRUSTED,
    CERT_EXPIRED,
    CERT_NOT_YET_VALID,
    CERT_WRONG_HOST,
    CERT_MALFORMED,
    CERT_TOO_LARGE,

    HTTP_STATUS,
    HTTP_NOT_HTTP,
    HTTP_CLOSED,
    HTTP_RESET,
    HTTP_TIMEOUT,
    HTTP_TOO_MUCH,

    STREAM_RESET,
    STREAM_CLOSED,
    STREAM_SILENT,
    STREAM_INCOMPLETE,
    STREAM_ERROR_EVENT,
    STREAM_NOT_A_STREAM,
    STREAM_EMPTY,

    TIME_LIMIT,
    UNKNOWN;

    /** The word used in reports, for example {@code connection_refused}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
