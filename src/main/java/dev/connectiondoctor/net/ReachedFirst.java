package dev.connectiondoctor.net;

import java.net.InetAddress;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Names for a client that tries one address only, as {@code HttpClient} does: addresses to which a connection already
 * stood come first, so that one broken address family does not hide what the service itself would say.
 */
final class ReachedFirst implements NameService {
    private final NameService names;
    private final Set<InetAddress> reached = ConcurrentHashMap.newKeySet();

    ReachedFirst(NameService names) {
        this.names = names;
    }

    /** Remembers that a connection to this address stood. */
    void reached(InetAddress address) {
        reached.add(address);
    }

    @Override
    public List<InetAddress> lookup(String host) throws NameFailure, InterruptedException {
        return names.lookup(host).stream().sorted(Comparator.comparing(address -> !reached.contains(address))).toList();
    }

    @Override
    public String source(String host) {
        return names.source(host);
    }
}
