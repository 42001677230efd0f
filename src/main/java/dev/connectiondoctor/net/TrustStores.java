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
 * @param javaRoots what Java programs trust; no line is verified by it
 * @param addedRoots those of the public list that the user added to it, and so to every copy of it
 * @param toldRoots what variables tell the programs in question to trust, beside these lists or instead of them
 */
public record TrustStores(Set<X509Certificate> publicRoots, Set<X509Certificate> systemRoots,
        Set<X509Certificate> javaRoots, Set<X509Certificate> addedRoots, Set<X509Certificate> toldRoots) {

    /** Where programs are told nothing. */
    public TrustStores(Set<X509Certificate> publicRoots, Set<X509Certificate> systemRoots,
            Set<X509Certificate> javaRoots, Set<X509Certificate> addedRoots) {
        this(publicRoots, systemRoots, javaRoots, addedRoots, Set.of());
    }

    /** Java's programs know the public list. */
    public TrustStores(Collection<X509Certificate> publicRoots, Collection<X509Certificate> systemRoots) {
        this(publicRoots, systemRoots, publicRoots);
    }

    public TrustStores(Collection<X509Certificate> publicRoots, Collection<X509Certificate> systemRoots,
            Collection<X509Certificate> javaRoots) {
        this(Set.copyOf(publicRoots), Set.copyOf(systemRoots), Set.copyOf(javaRoots), Set.of());
    }

    public TrustStores {
        publicRoots = Set.copyOf(publicRoots);
        systemRoots = Set.copyOf(systemRoots);
        javaRoots = Set.copyOf(javaRoots);
        addedRoots = Set.copyOf(addedRoots);
        toldRoots = Set.copyOf(toldRoots);
    }

    /** Whether a set is a copy of the public list, perhaps an older or a newer one: it has the greater part of it. */
    public boolean isCopyOfPublicList(Set<X509Certificate> certificates) {
        long listed = publicRoots.stream().filter(root -> !addedRoots.contains(root)).count();
        long known = publicRoots.stream().filter(certificates::contains).count();
        return listed > 0 && known * 2 > listed;
    }

    /** The same, with what programs are told to trust. */
    public TrustStores withTold(Set<X509Certificate> roots) {
        return new TrustStores(publicRoots, systemRoots, javaRoots, addedRoots, roots);
    }

    /**
     * Every root of the public list and of this computer's store, and what the programs in question are told to trust: a
     * line that leads to one of them is a verified line.
     */
    public Set<X509Certificate> all() {
        Set<X509Certificate> all = new LinkedHashSet<>(publicRoots);
        all.addAll(systemRoots);
        all.addAll(toldRoots);
        return all;
    }
}
