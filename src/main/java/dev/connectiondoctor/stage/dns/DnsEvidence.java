package dev.connectiondoctor.stage.dns;

import java.util.List;

import dev.connectiondoctor.stage.Evidence;

/**
 * How the host's name was turned into addresses.
 *
 * @param host the name that was asked for
 * @param resolver who was asked: {@code system}, {@code literal}, {@code fixed} (given by the user) or a name server's
 *            {@code address:port}
 * @param durationMs time of the lookup in milliseconds
 */
public record DnsEvidence(String host, String resolver, List<Resolved> addresses, double durationMs)
        implements
            Evidence {

    /**
     * @param address textual IP address
     * @param family {@code ipv4} or {@code ipv6}
     * @param source who gave it, as in {@link DnsEvidence#resolver()}
     */
    public record Resolved(String address, String family, String source) {}
}
