package dev.connectiondoctor.stage.dns;

import java.net.InetAddress;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

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
    private static final Set<AddressRange> INSIDE_RANGES = EnumSet.of(AddressRange.PRIVATE, AddressRange.LOOPBACK,
            AddressRange.LINK_LOCAL, AddressRange.SHARED);
    /** Ends of names that belong to nobody, made for tests and examples (RFC 6761). */
    private static final List<String> RESERVED = List.of(".test", ".example", ".invalid", ".onion", ".alt");
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

    /** Whether every name server of the internet should know the name, and say the same of it. */
    public static boolean isKnownEverywhere(String host) {
        String name = canonical(host);
        return isPublicName(host) && Literals.parse(host).isEmpty() && RESERVED.stream().noneMatch(name::endsWith);
    }

    private static String canonical(String host) {
        return host.toLowerCase(Locale.ROOT).replaceFirst("\\.$", "");
    }

    private static boolean isPublicName(String host) {
        String name = canonical(host);
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
        return INSIDE_RANGES.contains(AddressRange.of(address));
    }
}
