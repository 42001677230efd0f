package dev.connectiondoctor.net;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Optional;

/** Addresses written as such. */
public final class Literals {
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

    /** A host as it stands in a URL or behind CONNECT: an IPv6 literal in brackets. */
    static String bracketed(String host) {
        return host.indexOf(':') >= 0 ? "[" + host + "]" : host;
    }
}
