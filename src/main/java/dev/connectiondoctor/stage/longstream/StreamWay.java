package dev.connectiondoctor.stage.longstream;

/** Another way to ask for the same answer, which differs from the usual one in one thing. */
enum StreamWay {
    /** Past the proxy. */
    DIRECT("stream-direct"),
    /** Over HTTP/1.1 instead of HTTP/2. */
    HTTP1("stream-over-http1"),
    /** Packed on its way, as most programs allow it. */
    PACKED("stream-packed");

    private final String id;

    StreamWay(String id) {
        this.id = id;
    }

    /** The experiment that goes this way. */
    String id() {
        return id;
    }
}
