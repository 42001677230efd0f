package dev.connectiondoctor.practice.proxy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.connectiondoctor.practice.wire.Resources;

/**
 * The hosts that a proxy can reach, and no others: nothing ever leaves this computer.
 *
 * @param hosts addresses by host name or address literal
 */
record Reach(Resources resources, Map<String, List<InetAddress>> hosts) {

    boolean knows(String host) {
        return hosts.containsKey(host);
    }

    /** A connection to the first address that accepts one; empty if none does. */
    Optional<Socket> to(String host, int port) throws IOException {
        for (InetAddress address : hosts.getOrDefault(host, List.of())) {
            try {
                return Optional.of(resources.keep(new Socket(address, port)));
            } catch (ConnectException _) {
                // The next address may answer.
            }
        }
        return Optional.empty();
    }
}
