package dev.connectiondoctor.net;

import java.net.InetAddress;
import java.util.List;

/** Turns names into addresses. */
public interface NameService {
    /**
     * All addresses of a host, in the order in which clients try them.
     *
     * @throws NameFailure if there is none, with the reason
     * @throws InterruptedException if the thread was interrupted while waiting
     */
    List<InetAddress> lookup(String host) throws NameFailure, InterruptedException;

    /** Who is asked for this host: {@code literal}, {@code fixed}, {@code system} or {@code address:port}. */
    String source(String host);
}
