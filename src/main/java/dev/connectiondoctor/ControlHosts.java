package dev.connectiondoctor;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import dev.connectiondoctor.data.Table;
import dev.connectiondoctor.target.BaseUrl;

/**
 * Public hosts of others that a check may contact to have something to compare with. They learn no more than that
 * somebody came by; only a resolver learns which name is looked up.
 *
 * @param secure https addresses, in the order in which they are tried: one handshake, nothing is sent after it
 * @param clocks http addresses, each of another owner: one HEAD request, for its {@code Date}
 * @param portals pages whose content is known, each of another owner: one GET request, to see whether this network
 *            answers in their place
 * @param resolvers name servers that are asked over https (RFC 8484), for a second opinion on the endpoint's name
 */
public record ControlHosts(List<BaseUrl> secure, List<BaseUrl> clocks, List<KnownPage> portals,
        List<BaseUrl> resolvers) {
    /** Nobody to compare with. */
    public static final ControlHosts NONE = new ControlHosts(List.of(), List.of());

    public ControlHosts {
        secure = List.copyOf(secure);
        clocks = List.copyOf(clocks);
        portals = List.copyOf(portals);
        resolvers = List.copyOf(resolvers);
    }

    public ControlHosts(List<BaseUrl> secure, List<BaseUrl> clocks) {
        this(secure, clocks, List.of(), List.of());
    }

    /**
     * A page whose content is known.
     *
     * @param address a plain http address
     * @param status status of its answer
     * @param body what its answer holds, blanks around it left out; empty for an answer without a body
     */
    public record KnownPage(BaseUrl address, int status, String body) {}

    /** The hosts that the product brings along ({@code control-hosts.tsv}: use, address, owner, status and body expected). */
    public static ControlHosts standard() {
        List<String[]> rows = Table.rows(ControlHosts.class, "control-hosts.tsv");
        return new ControlHosts(addresses(rows, "handshake"), addresses(rows, "clock"), pages(rows),
                addresses(rows, "resolver"));
    }

    /** The names of all of them. */
    public List<String> names() {
        return Stream.of(secure, clocks, portals.stream().map(KnownPage::address).toList(), resolvers)
                .flatMap(List::stream)
                .map(BaseUrl::host)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private static List<BaseUrl> addresses(List<String[]> rows, String use) {
        return rows.stream().filter(row -> row[0].equals(use)).map(row -> BaseUrl.parse(row[1])).toList();
    }

    private static List<KnownPage> pages(List<String[]> rows) {
        return rows.stream()
                .filter(row -> row[0].equals("portal"))
                .map(row -> new KnownPage(BaseUrl.parse(row[1]), Integer.parseInt(row[3]), row[4]))
                .toList();
    }
}
