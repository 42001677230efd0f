package dev.connectiondoctor.stage.dns;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.net.DnsTransport;
import dev.connectiondoctor.net.Literals;
import dev.connectiondoctor.stage.Evidence;

/**
 * How the host's name was turned into addresses, and what others say of it.
 *
 * @param host the name that was asked for
 * @param resolver who was asked: {@code system}, {@code literal}, {@code fixed} (given by the user) or a name server's
 *            {@code address:port}
 * @param addresses those that the check uses
 * @param durationMs time of the lookup in milliseconds
 * @param servers what each name server that this computer is set to use says, asked directly
 * @param hostsFile lines of the hosts file about this name
 * @param searchDomains domains that this computer tries behind a name
 * @param answeredAs the longer name under which a search domain answered; null if none did
 * @param secondOpinion what a resolver beyond this network says; null if none was asked or none answered
 * @param certificates what was shown at addresses about which opinions differ
 */
public record DnsEvidence(String host, String resolver, List<Resolved> addresses, double durationMs,
        List<ServerAnswer> servers, List<HostsEntry> hostsFile, List<String> searchDomains,
        @Nullable String answeredAs, @Nullable ServerAnswer secondOpinion, List<Certificate> certificates)
        implements
            Evidence {
    public static final String LITERAL = "literal";
    public static final String FIXED = "fixed";
    public static final String SYSTEM = "system";

    public DnsEvidence {
        addresses = List.copyOf(addresses);
        servers = List.copyOf(servers);
        hostsFile = List.copyOf(hostsFile);
        searchDomains = List.copyOf(searchDomains);
        certificates = List.copyOf(certificates);
    }

    /** A look-up that was compared with nothing. */
    public DnsEvidence(String host, String resolver, List<Resolved> addresses, double durationMs) {
        this(host, resolver, addresses, durationMs, List.of(), List.of(), List.of(), null, null, List.of());
    }

    /** Whether a name server or the system was asked at all. */
    public boolean lookedUp() {
        return !resolver.equals(LITERAL) && !resolver.equals(FIXED);
    }

    /** Whether an address that the check uses stands in the hosts file. */
    public boolean fromHostsFile() {
        return hostsFile.stream()
                .anyMatch(entry -> addresses.stream().anyMatch(used -> used.address().equals(entry.address())));
    }

    /**
     * @param address textual IP address
     * @param family {@code ipv4} or {@code ipv6}
     * @param source who gave it, as in {@link DnsEvidence#resolver()}
     * @param range what kind of address it is
     * @param edge id of the edge network whose address it is, by the ranges that such networks publish; null if none
     */
    public record Resolved(String address, String family, String source, AddressRange range, @Nullable String edge) {
        public Resolved(String address, String family, String source) {
            this(address, family, source, rangeOf(address),
                    Literals.parse(address).flatMap(KnownEdges.standard()::of).orElse(null));
        }
    }

    /**
     * What one name server said over one transport.
     *
     * @param server its {@code address:port}, or its URL
     * @param source where it is set: {@code file:PATH}, {@code command:NAME}, {@code option}, {@code control}
     * @param durationMs milliseconds until the outcome was known
     */
    public record ServerAnswer(String server, DnsTransport transport, String source, Outcome outcome,
            List<String> addresses, double durationMs) {
        public ServerAnswer {
            addresses = List.copyOf(addresses);
        }
    }

    /** What came of asking a name server. */
    public enum Outcome {
        ADDRESSES,
        NXDOMAIN,
        NODATA,
        SERVFAIL,
        REFUSED,
        TIMEOUT,
        UNREACHABLE,
        MALFORMED,
        /** It had not answered yet when the check went on without it: that says nothing. */
        NOT_AWAITED
    }

    /**
     * @param file path of the hosts file
     * @param line number of the line, from 1
     */
    public record HostsEntry(String file, int line, String address) {}

    /**
     * What a server showed at an address, on a connection on which nothing was sent after the handshake.
     *
     * @param shown whether it showed a certificate at all
     * @param namesHost whether that is made out to the host
     * @param trusted whether it leads to a root in force
     * @param subject whom it is made out to; null if none was shown
     */
    public record Certificate(String address, boolean shown, boolean namesHost, boolean trusted,
            @Nullable String subject) {
        /** Whether the host itself is there, as far as can be told. */
        public boolean fits() {
            return namesHost && trusted;
        }
    }

    private static AddressRange rangeOf(String address) {
        return Literals.parse(address).map(AddressRange::of).orElse(AddressRange.PUBLIC);
    }
}
