package dev.connectiondoctor.stage.tls;

import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Certificates as a server sent them. Java, OpenSSL and Go take the first for the server's own and use the others in
 * any order; so does {@link #leadsTo}.
 */
record Chain(List<X509Certificate> sent) {
    private static final String SERVER_AUTHENTICATION = "1.3.6.1.5.5.7.3.1";

    X509Certificate leaf() {
        return sent.getFirst();
    }

    /** With more certificates at hand than were sent. */
    Chain with(X509Certificate more) {
        return new Chain(Stream.concat(sent.stream(), Stream.of(more)).toList());
    }

    /** The same certificates, beginning with the one that is for the host. */
    Chain sorted(String host) {
        X509Certificate first = sent.stream()
                .filter(certificate -> HostNames.matches(certificate, host))
                .findFirst()
                .or(() -> sent.stream().filter(certificate -> !CertificateFacts.authority(certificate)).findFirst())
                .orElse(leaf());
        return new Chain(Stream.concat(Stream.of(first), sent.stream().filter(other -> other != first)).toList());
    }

    /** The leaf and its issuers as far as they were sent, found by name and signature. */
    List<X509Certificate> path() {
        List<X509Certificate> path = new ArrayList<>(List.of(leaf()));
        while (path.size() < sent.size() && !CertificateFacts.selfSigned(path.getLast())) {
            X509Certificate last = path.getLast();
            X509Certificate issuer = sent.stream()
                    .filter(other -> !path.contains(other) && CertificateFacts.issued(other, last))
                    .findFirst()
                    .orElse(null);
            if (issuer == null) {
                break;
            }
            path.add(issuer);
        }
        return List.copyOf(path);
    }

    /** Every certificate is followed by its issuer, and the first is no authority's (unless it is alone). */
    boolean ordered() {
        boolean leafFirst = sent.size() == 1 || !CertificateFacts.authority(leaf());
        return leafFirst && IntStream.range(1, sent.size())
                .allMatch(index -> CertificateFacts.issued(sent.get(index), sent.get(index - 1)));
    }

    /**
     * Whether the leaf leads to one of the roots, at some time: dates are looked at on their own. A time is looked for
     * at which all are valid, beginning with now.
     */
    boolean leadsTo(Set<X509Certificate> roots, Instant now) {
        if (roots.isEmpty()) {
            return false;
        }
        return roots.contains(leaf())
                || moments(now).distinct().anyMatch(moment -> builds(roots, sent, Date.from(moment)));
    }

    private Stream<Instant> moments(Instant now) {
        return Stream.concat(Stream.of(now), sent.stream()
                .flatMap(certificate -> Stream.of(
                        certificate.getNotBefore().toInstant().plus(Duration.ofSeconds(1)),
                        certificate.getNotAfter().toInstant().minus(Duration.ofSeconds(1)))));
    }

    private boolean builds(Set<X509Certificate> roots, Collection<X509Certificate> pool, Date moment) {
        X509CertSelector target = new X509CertSelector();
        target.setCertificate(leaf());
        Set<TrustAnchor> anchors = roots.stream()
                .map(root -> new TrustAnchor(root, null))
                .collect(Collectors.toUnmodifiableSet());
        try {
            target.setExtendedKeyUsage(Set.of(SERVER_AUTHENTICATION));
            PKIXBuilderParameters parameters = new PKIXBuilderParameters(anchors, target);
            parameters.setRevocationEnabled(false);
            parameters.setDate(moment);
            parameters.addCertStore(CertStore.getInstance("Collection", new CollectionCertStoreParameters(pool)));
            CertPathBuilder.getInstance("PKIX").build(parameters);
            return true;
        } catch (GeneralSecurityException | java.io.IOException refused) {
            return false;
        }
    }
}
