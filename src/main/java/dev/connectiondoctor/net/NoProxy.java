package dev.connectiondoctor.net;

import java.math.BigInteger;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The list of hosts that are reached without the proxy. An entry is {@code *}, a host (its subdomains included), a
 * {@code .domain} or {@code *.domain}, an address or a block of addresses ({@code 10.0.0.0/8}); a host or an address may
 * carry a port.
 */
final class NoProxy {
    private NoProxy() {}

    /** The first entry that covers the host, as it is written in the list. */
    static Optional<String> covering(String list, String host, int port) {
        String name = trimmed(host.toLowerCase(Locale.ROOT));
        return Arrays.stream(list.split("[,\\s]+"))
                .filter(entry -> !entry.isBlank())
                .filter(entry -> covers(entry.toLowerCase(Locale.ROOT), name, port))
                .findFirst();
    }

    private static boolean covers(String entry, String host, int port) {
        if (entry.equals("*")) {
            return true;
        }
        Optional<InetAddress> address = Literals.parse(host);
        if (entry.indexOf('/') > 0) {
            return address.isPresent() && inBlock(entry, address.get());
        }
        String bare = withoutPort(entry);
        String wantedPort = entry.length() > bare.length() ? entry.substring(entry.lastIndexOf(':') + 1) : "";
        if (!wantedPort.isEmpty() && !wantedPort.equals(String.valueOf(port))) {
            return false;
        }
        return address.isPresent() ? address.equals(Literals.parse(unbracketed(bare))) : inDomain(bare, host);
    }

    private static boolean inDomain(String entry, String host) {
        String domain = trimmed(entry.replaceFirst("^\\*?\\.", ""));
        return !domain.isEmpty() && (host.equals(domain) || host.endsWith("." + domain));
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

    private static boolean inBlock(String entry, InetAddress address) {
        int slash = entry.indexOf('/');
        Optional<InetAddress> block = Literals.parse(unbracketed(entry.substring(0, slash)));
        String length = entry.substring(slash + 1);
        return block.isPresent() && length.matches("\\d{1,3}")
                && samePrefix(block.get().getAddress(), address.getAddress(), Integer.parseInt(length));
    }

    private static boolean samePrefix(byte[] block, byte[] address, int bits) {
        int all = block.length * 8;
        return block.length == address.length && bits <= all && new BigInteger(1, block).shiftRight(all - bits)
                .equals(new BigInteger(1, address).shiftRight(all - bits));
    }
}
