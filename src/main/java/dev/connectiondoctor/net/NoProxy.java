package dev.connectiondoctor.net;

import java.math.BigInteger;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The list of hosts that are reached without the proxy. Programs read it differently, and there is no standard: what a
 * family of programs understands is a set of features.
 *
 * @param understood what an entry may be, beside a host's name and an address, which all understand
 */
public record NoProxy(Set<Feature> understood) {
    /** Everything that any program understands. */
    public static final NoProxy GENEROUS = new NoProxy(EnumSet.of(Feature.BARE_SUBDOMAINS, Feature.DOT_APEX,
            Feature.WILDCARD, Feature.STAR_ENTRY, Feature.CIDR, Feature.PORT, Feature.SPACES));

    /** What some programs understand and others do not. */
    public enum Feature {
        /** {@code example.com} stands for its subdomains too. */
        BARE_SUBDOMAINS,
        /** {@code ample.com} stands for every name that ends like this, {@code example.com} among them. */
        NO_BOUNDARY,
        /** {@code .example.com} stands for {@code example.com} itself too. */
        DOT_APEX,
        /** {@code *.example.com} is the same as {@code .example.com}. */
        WILDCARD,
        /** {@code *} alone is the whole list: everything is reached directly. */
        STAR_ALONE,
        /** {@code *} among other entries stands for everything. */
        STAR_ENTRY,
        /** {@code 10.0.0.0/8} stands for a block of addresses. */
        CIDR,
        /** {@code example.com:8443} stands for that port; otherwise such an entry stands for nothing. */
        PORT,
        /** Blanks part entries as commas do. */
        SPACES,
        /** This computer itself never needs an entry. */
        LOOPBACK
    }

    public NoProxy {
        understood = Set.copyOf(understood);
    }

    /** The first entry that covers the host, as it is written in the list. */
    public Optional<String> covering(String list, String host, int port) {
        String name = trimmed(host.toLowerCase(Locale.ROOT));
        return Arrays.stream(list.strip().split(has(Feature.SPACES) ? "[,\\s]+" : ","))
                .map(String::strip)
                .filter(entry -> !entry.isEmpty())
                .filter(entry -> entry.equals("*")
                        ? has(Feature.STAR_ENTRY) || has(Feature.STAR_ALONE) && list.strip().equals("*")
                        : covers(entry.toLowerCase(Locale.ROOT), name, port))
                .findFirst();
    }

    public boolean has(Feature feature) {
        return understood.contains(feature);
    }

    private boolean covers(String entry, String host, int port) {
        Optional<InetAddress> address = Literals.parse(host);
        if (entry.indexOf('/') > 0) {
            return has(Feature.CIDR) && address.isPresent() && inBlock(entry, address.get());
        }
        String bare = withoutPort(entry);
        String wantedPort = entry.length() > bare.length() ? entry.substring(entry.lastIndexOf(':') + 1) : "";
        if (!wantedPort.isEmpty() && !(has(Feature.PORT) && wantedPort.equals(String.valueOf(port)))) {
            return false;
        }
        return address.isPresent() ? address.equals(Literals.parse(unbracketed(bare))) : inDomain(bare, host);
    }

    private boolean inDomain(String entry, String host) {
        boolean wild = entry.startsWith("*.");
        if (wild && !has(Feature.WILDCARD)) {
            return false;
        }
        boolean dotted = wild || entry.startsWith(".");
        String domain = trimmed(entry.replaceFirst("^\\*?\\.", ""));
        if (domain.isEmpty()) {
            return false;
        }
        boolean below = host.endsWith("." + domain);
        if (dotted) {
            return below || has(Feature.DOT_APEX) && host.equals(domain);
        }
        return host.equals(domain) || below && has(Feature.BARE_SUBDOMAINS)
                || has(Feature.NO_BOUNDARY) && host.endsWith(domain);
    }

    /** An IPv6 literal has colons of its own, so it carries a port only behind brackets. */
    private static String withoutPort(String entry) {
        boolean bareSix = entry.indexOf(':') != entry.lastIndexOf(':') && !entry.startsWith("[");
        return bareSix ? entry : entry.replaceFirst(":\\d+$", "");
    }

    private static String unbracketed(String entry) {
        return entry.replaceAll("[\\[\\]]", "");
    }

    private static String trimmed(String name) {
        return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    }

    /** Whether an address is in a block such as {@code 10.0.0.0/8}. */
    public static boolean inBlock(String block, InetAddress address) {
        int slash = block.indexOf('/');
        Optional<InetAddress> start = Literals.parse(unbracketed(block.substring(0, Math.max(0, slash))));
        String length = block.substring(slash + 1);
        return start.isPresent() && length.matches("\\d{1,3}")
                && samePrefix(start.get().getAddress(), address.getAddress(), Integer.parseInt(length));
    }

    private static boolean samePrefix(byte[] block, byte[] address, int bits) {
        int all = block.length * 8;
        return block.length == address.length && bits <= all && new BigInteger(1, block).shiftRight(all - bits)
                .equals(new BigInteger(1, address).shiftRight(all - bits));
    }
}
