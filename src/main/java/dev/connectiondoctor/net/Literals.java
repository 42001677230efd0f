package dev.connectiondoctor.net;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Addresses written as such. */
public final class Literals {
    private static final Pattern ZEROS = Pattern.compile("\\b0(?::0)+\\b");

    private Literals() {}

    /** The address that a host text spells out, without asking anybody. */
    public static Optional<InetAddress> parse(String host) {
        try {
            return Optional.of(InetAddress.ofLiteral(host));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** {@code ipv4} or {@code ipv6}. */
    public static String family(InetAddress address) {
        return address instanceof Inet6Address ? "ipv6" : "ipv4";
    }

    /** The address as people write it (RFC 5952), for example {@code ::1}. */
    public static String text(InetAddress address) {
        String full = address.getHostAddress();
        if (!(address instanceof Inet6Address)) {
            return full;
        }
        Optional<String> zeros = ZEROS.matcher(full)
                .results()
                .map(MatchResult::group)
                .max(Comparator.comparingInt(String::length));
        return zeros.map(longest -> full.replaceFirst("(?:^|:)" + longest + "(?::|$)", "::")).orElse(full);
    }

    /** {@code address:port}, with an IPv6 address in brackets. */
    public static String text(InetSocketAddress address) {
        return bracketed(text(address.getAddress())) + ":" + address.getPort();
    }

    /** A host as it stands in a URL or behind CONNECT: an IPv6 literal in brackets. */
    static String bracketed(String host) {
        return host.indexOf(':') >= 0 ? "[" + host + "]" : host;
    }
}
