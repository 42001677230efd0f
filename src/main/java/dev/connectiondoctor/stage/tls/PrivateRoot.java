package dev.connectiondoctor.stage.tls;

import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import dev.connectiondoctor.stage.tls.TlsEvidence.Verification;

/** The authority behind a line that is not public: the one that a program has to be given. */
final class PrivateRoot {
    private PrivateRoot() {}

    /** As it was sent, else the first of those that lie on this computer. */
    static Optional<X509Certificate> behind(Chain chain, Verification seen, Stream<X509Certificate> here) {
        if (seen.publicRoots()) {
            return Optional.empty();
        }
        List<X509Certificate> path = chain.path();
        X509Certificate top = path.getLast();
        if (CertificateFacts.selfSigned(top)) {
            return Optional.of(top);
        }
        return here.filter(root -> CertificateFacts.issued(root, top)).findFirst();
    }

    /** The way up with the root at its end. */
    static List<X509Certificate> path(Chain chain, Optional<X509Certificate> root) {
        List<X509Certificate> path = new ArrayList<>(chain.path());
        root.filter(found -> !path.contains(found)).ifPresent(path::add);
        return path;
    }
}
