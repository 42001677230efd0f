package dev.connectiondoctor.net;

/** What was being done when something failed. */
public enum Operation {
    PARSE("parse"),
    RESOLVE("resolve"),
    CONNECT("connect"),
    PROXY_CONNECT("proxy_connect"),
    TLS_HANDSHAKE(
            "tls_handshake"),
    VERIFY_CERTIFICATE("verify_certificate"),
    HTTP_REQUEST("http_request"),
    HTTP_BODY(
            "http_body"),
    STREAM("stream");

    private final String id;

    Operation(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }
}
