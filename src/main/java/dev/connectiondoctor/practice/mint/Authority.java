package dev.connectiondoctor.practice.mint;

import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A certificate authority that can issue.
 *
 * @param issuer who issued it; null for a root
 */
public record Authority(X509Certificate certificate, KeyPair keys, @Nullable Authority issuer) {

    /** A new root. */
    public static Authority root(String name) {
        KeyPair keys = Certificates.newKeys();
        return new Authority(Certificates.authority(name, keys, null), keys, null);
    }

    /** A new root with a key as they were made twenty years ago. */
    public static Authority weakRoot(String name) {
        KeyPair keys = Certificates.newWeakKeys();
        return new Authority(Certificates.authority(name, keys, null), keys, null);
    }

    /** A new root that does not mark as critical what has to be. */
    public static Authority carelessRoot(String name) {
        KeyPair keys = Certificates.newKeys();
        return new Authority(Certificates.authority(name, keys, null, false), keys, null);
    }

    /** A new authority below this one. */
    public Authority below(String name) {
        KeyPair below = Certificates.newKeys();
        return new Authority(Certificates.authority(name, below, this), below, this);
    }

    /** This authority and those above it, the root last. */
    public List<X509Certificate> path() {
        List<X509Certificate> path = new ArrayList<>();
        for (Authority each = this; each != null; each = each.issuer) {
            path.add(each.certificate);
        }
        return path;
    }

    /** As {@link #path()} but without the root, which servers do not send. */
    public List<X509Certificate> pathBelowRoot() {
        List<X509Certificate> path = path();
        return path.subList(0, path.size() - 1);
    }

    String name() {
        return certificate.getSubjectX500Principal().getName();
    }

    @Override
    public String toString() {
        return name();
    }
}
