package dev.connectiondoctor.stage.dns;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import dev.connectiondoctor.net.Literals;
import dev.connectiondoctor.stage.Observations;
import dev.connectiondoctor.target.BaseUrl;

/**
 * Whether a host is one of the public internet, by its name and by the addresses that its name has. A company's own
 * host may well have a certificate of the company's own.
 */
public final class PublicHost {
    /** Ends of names that are used inside networks only (RFC 6762 appendix G, RFC 8375, ICANN's {@code internal}). */
    private static final List<String> INSIDE = List.of(".local", ".localhost", ".localdomain", ".internal", ".intranet",
            ".private", ".corp", ".home", ".lan", ".home.arpa");
    /** Addresses that the user gave say nothing about the name. */
    private static final String GIVEN = "fixed";

    private PublicHost() {}

    /** @param seen the look-up of the name, if it was looked up here */
    public static boolean is(BaseUrl base, Observations seen) {
        String host = base.host();
        if (host == null || base.loopback()) {
            return false;
        }
        Optional<InetAddress> literal = Literals.parse(host);
        return literal.isPresent() ? !inside(literal.get()) : isPublicName(host) && !onlyInside(seen);
    }

    private static boolean isPublicName(String host) {
        String name = host.toLowerCase(Locale.ROOT).replaceFirst("\\.$", "");
        return name.indexOf('.') > 0 && INSIDE.stream().noneMatch(name::endsWith);
    }

    private static boolean onlyInside(Observations seen) {
        List<InetAddress> addresses = seen.dns()
                .stream()
                .flatMap(dns -> dns.addresses().stream())
                .filter(found -> !found.source().equals(GIVEN))
                .flatMap(found -> Literals.parse(found.address()).stream())
                .toList();
        return !addresses.isEmpty() && addresses.stream().allMatch(PublicHost::inside);
    }

    private static boolean inside(InetAddress address) {
        byte[] bytes = address.getAddress();
        boolean uniqueLocal = address instanceof Inet6Address && (bytes[0] & 0xfe) == 0xfc;
        boolean shared = bytes.length == 4 && bytes[0] == 100 && (bytes[1] & 0xc0) == 64;
        return address.isSiteLocalAddress() || address.isLoopbackAddress() || address.isLinkLocalAddress()
                || uniqueLocal || shared;
    }
}
