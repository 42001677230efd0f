package dev.connectiondoctor.net;

import java.net.InetAddress;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * Addresses that have been reached before those that have not. Java's HTTP client tries the first address alone, where
 * every other program goes on to the next.
 */
record ReachedFirst(NameService names, Predicate<InetAddress> reached) implements NameService {

    @Override
    public List<InetAddress> lookup(String host) throws NameFailure, InterruptedException {
        return names.lookup(host).stream().sorted(Comparator.comparing(reached::test).reversed()).toList();
    }

    @Override
    public String source(String host) {
        return names.source(host);
    }
}
