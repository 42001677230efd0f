package dev.connectiondoctor.net;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.nio.channels.DatagramChannel;

/** Whether this computer has a way out at all, as opposed to one that ends somewhere beyond it. */
public final class WayOut {
    /** Any will do: nothing is sent. */
    private static final int PORT = 9;

    private WayOut() {}

    /** Asks the system for its route to an address; sends nothing. */
    public static boolean isThere(InetAddress address) {
        StandardProtocolFamily family = Literals.family(address).equals("ipv6")
                ? StandardProtocolFamily.INET6
                : StandardProtocolFamily.INET;
        try (DatagramChannel channel = DatagramChannel.open(family)) {
            channel.connect(new InetSocketAddress(address, PORT));
            return true;
        } catch (IOException | UnsupportedOperationException _) {
            return false;
        }
    }
}
