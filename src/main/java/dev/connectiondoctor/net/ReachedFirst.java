package dev.connectiondoctor.net;

import java.net.InetAddress;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Names whose addresses to which a connection already stood come first: {@code HttpClient} tries one address only, and one
 * broken address family is not to hide what the service itself would say; and nobody is to wait for it again and again.
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
