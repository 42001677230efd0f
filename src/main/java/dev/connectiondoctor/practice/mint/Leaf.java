package dev.connectiondoctor.practice.mint;

import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a server's certificate is to say.
 *
 * @param subject distinguished name
 * @param hosts host names and IP address literals that it is valid for
 * @param from begin of its validity, counted from now (negative: in the past)
 * @param until end of its validity, counted from now
 * @param issuerUrl where its issuer's certificate can be fetched (AIA), or null
 * @param revocationUrl where revoked certificates are listed (CRL), or null
 */
public record Leaf(String subject, List<String> hosts, Duration from, Duration until, @Nullable String issuerUrl,
        @Nullable String revocationUrl) {
    private static final List<String> PRACTICE_HOSTS = List.of("localhost", "practice.test", "*.practice.test",
            "127.0.0.1", "::1");

    /** Valid today for every name of the practice network, and for the addresses of this computer. */
    public static Leaf standard() {
        return forHosts("localhost", PRACTICE_HOSTS);
    }

    /** Valid today for the names of the practice network that are not this computer's. */
    public static Leaf ofNamedHost() {
        return forHosts("practice.test", List.of("practice.test", "*.practice.test"));
    }

    /** Valid today for these hosts. */
    public static Leaf forHosts(String commonName, List<String> hosts) {
        return new Leaf("CN=" + commonName, List.copyOf(hosts), Duration.ofDays(-1), Duration.ofDays(89), null, null);
    }

    public Leaf valid(Duration newFrom, Duration newUntil) {
        return new Leaf(subject, hosts, newFrom, newUntil, issuerUrl, revocationUrl);
    }

    public Leaf named(String newSubject) {
        return new Leaf(newSubject, hosts, from, until, issuerUrl, revocationUrl);
    }

    public Leaf withIssuerAt(String url) {
        return new Leaf(subject, hosts, from, until, url, revocationUrl);
    }

    public Leaf withRevocationAt(String url) {
        return new Leaf(subject, hosts, from, until, issuerUrl, url);
    }
}
