package dev.connectiondoctor.stage.dns;

import java.net.InetAddress;

/** What kind of address it is, by the registries of special addresses (RFC 6890) and the habits of programs. */
public enum AddressRange {
    PUBLIC,
    /** This computer. */
    LOOPBACK,
    /** Inside a company or a home (RFC 1918, RFC 4193). */
    PRIVATE,
    /** Behind a provider's or an overlay network's address translation (RFC 6598). */
    SHARED,
    LINK_LOCAL,
    /** No address at all: what filters answer to hide a name. */
    UNSPECIFIED,
    /** 198.18.0.0/15 and fc00::/18, out of which TUN programs (Clash, sing-box) make up an address for every name. */
    FAKE_IP,
    /** For examples in texts. */
    DOCUMENTATION,
    MULTICAST;

    public static AddressRange of(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (address.isAnyLocalAddress() || bytes.length == 4 && bytes[0] == 0) {
            return UNSPECIFIED;
        }
        if (address.isLoopbackAddress()) {
            return LOOPBACK;
        }
        if (address.isLinkLocalAddress()) {
            return LINK_LOCAL;
        }
        if (address.isMulticastAddress()) {
            return MULTICAST;
        }
        return bytes.length == 4 ? four(address, bytes) : six(address, bytes);
    }

    private static AddressRange four(InetAddress address, byte[] bytes) {
        if (begins(bytes, 15, 198, 18)) {
            return FAKE_IP;
        }
        if (begins(bytes, 10, 100, 64)) {
            return SHARED;
        }
        boolean example = begins(bytes, 24, 192, 0, 2) || begins(bytes, 24, 198, 51, 100)
                || begins(bytes, 24, 203, 0, 113);
        return example ? DOCUMENTATION : address.isSiteLocalAddress() ? PRIVATE : PUBLIC;
    }

    private static AddressRange six(InetAddress address, byte[] bytes) {
        if (begins(bytes, 18, 0xfc, 0, 0)) {
            return FAKE_IP;
        }
        if (begins(bytes, 7, 0xfc) || address.isSiteLocalAddress()) {
            return PRIVATE;
        }
        return begins(bytes, 32, 0x20, 0x01, 0x0d, 0xb8) ? DOCUMENTATION : PUBLIC;
    }

    private static boolean begins(byte[] bytes, int bits, int... prefix) {
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> bit % 8;
            if ((bytes[bit / 8] & mask) != (prefix[bit / 8] & mask)) {
                return false;
            }
        }
        return true;
    }
}
