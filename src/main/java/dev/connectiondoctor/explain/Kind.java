package dev.connectiondoctor.explain;

import java.util.Locale;

/**
 * What kind of text it is: where somebody who goes through the dictionary would look for it. Its name is in the
 * catalogue under {@code explain.kind.<id>}.
 */
public enum Kind {
    /** Statuses of HTTP. */
    STATUS,
    /** What services say of keys, models and accounts. */
    SERVICE,
    /** What stands in front of services: gateways, edges, load balancers. */
    GATEWAY,
    /** Proxies and filters of networks. */
    PROXY,
    /** Words of the tools themselves. */
    TOOLS,
    /** Names and connections, in the words of operating systems. */
    NAMES,
    /** Streamed answers. */
    STREAM,
    OPENSSL,
    /** Node.js and Bun. */
    NODE,
    PYTHON,
    RUST,
    GO,
    JAVA,
    CURL,
    /** The libraries for TLS of Windows and macOS. */
    SYSTEM;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
