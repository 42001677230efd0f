package dev.connectiondoctor.net;

import java.net.InetAddress;
import java.util.List;

/** One way to turn names into addresses. */
@FunctionalInterface
interface Lookups {
    /**
     * All addresses of a host.
     *
     * @throws NameFailure if there is none, with the reason
     */
    List<InetAddress> lookup(String host) throws NameFailure, InterruptedException;
}
