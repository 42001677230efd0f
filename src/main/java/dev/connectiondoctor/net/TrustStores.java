package dev.connectiondoctor.net;

import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The roots in force for a run.
 *
 * @param publicRoots what programs that bring their own list trust
 * @param systemRoots what this computer's own store trusts
 */
public record TrustStores(Set<X509Certificate> publicRoots, Set<X509Certificate> systemRoots) {

    public TrustStores(Collection<X509Certificate> publicRoots, Collection<X509Certificate> systemRoots) {
        this(Set.copyOf(publicRoots), Set.copyOf(systemRoots));
    }

    public TrustStores {
        publicRoots = Set.copyOf(publicRoots);
        systemRoots = Set.copyOf(systemRoots);
    }

    /** Every root of either store: a line that leads to one of them is a verified line. */
    public Set<X509Certificate> all() {
        Set<X509Certificate> all = new LinkedHashSet<>(publicRoots);
        all.addAll(systemRoots);
        return all;
    }
}
