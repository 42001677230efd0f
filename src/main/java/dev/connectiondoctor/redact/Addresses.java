package dev.connectiondoctor.redact;

import java.net.InetAddress;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import dev.connectiondoctor.net.Literals;
import dev.connectiondoctor.stage.dns.AddressRange;

/** Addresses inside a network, each with another one of the same range: what a rule makes of it stays the same. */
final class Addresses {
    static final Pattern SHAPE = Pattern.compile("(?<![\\w.])\\d{1,3}(?:\\.\\d{1,3}){3}(?![\\w]|\\.\\d)"
            + "|(?<![\\w:.])[0-9A-Fa-f]{0,4}(?::[0-9A-Fa-f]{0,4}){2,7}(?![\\w:])");
    /** Where clouds answer questions about themselves: the same everywhere. */
    private static final String METADATA = "169.254.169.254";
    private static final int PER_BLOCK = 254;

    private final Map<String, Integer> used = new HashMap<>();
    private final Map<InetAddress, String> pseudonyms = new HashMap<>();

    /** What stands for the address; empty if it is public, or no address. */
    Optional<String> pseudonym(String text) {
        return Literals.parse(text).filter(Addresses::inside).map(this::named);
    }

    private String named(InetAddress address) {
        String known = pseudonyms.get(address);
        if (known == null) {
            known = next(block(address));
            pseudonyms.put(address, known);
        }
        return known;
    }

    private String next(String block) {
        int number = used.merge(block, 1, Integer::sum);
        if (block.endsWith("::")) {
            return block + Integer.toHexString(number);
        }
        return block + "." + (number - 1) / PER_BLOCK + "." + ((number - 1) % PER_BLOCK + 1);
    }

    private static boolean inside(InetAddress address) {
        return switch (AddressRange.of(address)) {
            case PRIVATE, SHARED -> true;
            case LINK_LOCAL -> !address.getHostAddress().equals(METADATA);
            case PUBLIC, LOOPBACK, UNSPECIFIED, FAKE_IP, DOCUMENTATION, MULTICAST -> false;
        };
    }

    private static String block(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (bytes.length > 4) {
            return address.isLinkLocalAddress() ? "fe80::" : "fd00::";
        }
        return switch (Byte.toUnsignedInt(bytes[0])) {
            case 10 -> "10.0";
            case 172 -> "172.16";
            case 192 -> "192.168";
            case 100 -> "100.64";
            default -> "169.254";
        };
    }
}
