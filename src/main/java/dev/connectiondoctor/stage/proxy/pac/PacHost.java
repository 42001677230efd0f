package dev.connectiondoctor.stage.proxy.pac;

import java.net.InetAddress;
import java.time.Clock;
import java.util.List;

/** What a proxy script may ask of the world: names, this computer's address, the time. */
public interface PacHost {
    /**
     * All addresses of a host; empty if it has none.
     *
     * @throws InterruptedException if the script is to end
     */
    List<InetAddress> lookup(String host) throws InterruptedException;

    /** The address that this computer shows to the network. */
    InetAddress ownAddress();

    Clock clock();
}
