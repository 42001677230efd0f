package dev.connectiondoctor.stage.tls;

import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import dev.connectiondoctor.net.TrustStores;

/** A list of authorities that programs look in. */
public enum Store {
    /** This computer's own. */
    SYSTEM,
    /** The public list, as a program brings it along. */
    BUNDLED,
    /** The public list, as Python's programs get it. */
    CERTIFI,
    /** Java's. */
    CACERTS;

    /** The word used in reports. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException if there is no such store */
    static List<Store> listed(String ids) {
        return words(ids).stream().map(id -> valueOf(id.toUpperCase(Locale.ROOT))).toList();
    }

    /** The parts of a comma-separated list; none of an empty one. */
    static List<String> words(String list) {
        return Arrays.stream(list.split(",")).map(String::strip).filter(word -> !word.isEmpty()).toList();
    }

    Set<X509Certificate> of(TrustStores trust) {
        return switch (this) {
            case SYSTEM -> trust.systemRoots();
            case BUNDLED, CERTIFI -> trust.publicRoots();
            case CACERTS -> trust.javaRoots();
        };
    }
}
