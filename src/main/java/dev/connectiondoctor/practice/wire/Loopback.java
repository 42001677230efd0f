package dev.connectiondoctor.practice.wire;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.util.List;

/** The addresses of this computer that only itself can reach. */
public final class Loopback {
    public static final InetAddress IPV4 = address(127, 0, 0, 1);
    public static final InetAddress IPV6 = address(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1);

    /** Another address of this computer; not every system has it set up. */
    public static final InetAddress OTHER_IPV4 = address(127, 0, 0, 2);

    /** The broadcast address of the loopback network: Linux says at once that there is no way to it. */
    public static final InetAddress NOWHERE = address(127, 255, 255, 255);

    private Loopback() {}

    /** The loopback addresses on which a server can listen here; IPv6 first, as most clients prefer it. */
    public static List<InetAddress> addresses() {
        return hasIpv6() ? List.of(IPV6, IPV4) : List.of(IPV4);
    }

    public static boolean hasIpv6() {
        return has(IPV6);
    }

    /** Whether a server can listen there. */
    public static boolean has(InetAddress address) {
        try (ServerSocket attempt = new ServerSocket(0, 1, address)) {
            return attempt.isBound();
        } catch (IOException _) {
            return false;
        }
    }

    private static InetAddress address(int... parts) {
        byte[] bytes = new byte[parts.length];
        for (int i = 0; i < parts.length; i++) {
            bytes[i] = (byte) parts[i];
        }
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
