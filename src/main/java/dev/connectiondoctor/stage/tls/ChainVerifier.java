package dev.connectiondoctor.stage.tls;

import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.net.TrustStores;
import dev.connectiondoctor.stage.tls.TlsEvidence.Validity;
import dev.connectiondoctor.stage.tls.TlsEvidence.Verification;

/** Judges a chain by the stores in force, the host and the time; asks nobody. */
final class ChainVerifier {
    private final TrustStores trust;
    private final Clock clock;
    private final String host;

    ChainVerifier(TrustStores trust, Clock clock, String host) {
        this.trust = trust;
        this.clock = clock;
        this.host = host;
    }

    Verification verify(Chain chain) {
        Instant now = clock.instant();
        List<X509Certificate> path = chain.path();
        Optional<X509Certificate> invalid = inForce(path)
                .filter(certificate -> validity(certificate, now) != Validity.VALID)
                .findFirst();
        return new Verification(chain.leadsTo(trust.publicRoots(), now), chain.leadsTo(trust.systemRoots(), now),
                isTrusted(chain.sorted(host)), chain.ordered(), null, HostNames.matches(chain.leaf(), host),
                invalid.map(certificate -> validity(certificate, now)).orElse(Validity.VALID),
                invalid.map(chain.sent()::indexOf).orElse(-1), Visible.name(path.getLast().getIssuerX500Principal()),
                root(chain, path), null, chain.leadsTo(trust.toldRoots(), now));
    }

    /** Whether it leads to a root in force. */
    boolean isTrusted(Chain chain) {
        return chain.leadsTo(trust.all(), clock.instant());
    }

    /** The certificates that count: a root in force ends the way up, and what a server sends beyond it is not used. */
    private java.util.stream.Stream<X509Certificate> inForce(List<X509Certificate> path) {
        int count = 1;
        while (count < path.size() && !isAnchored(path.get(count - 1))) {
            count++;
        }
        return path.stream().limit(count);
    }

    private boolean isAnchored(X509Certificate certificate) {
        return trust.all().stream().anyMatch(root -> CertificateFacts.issued(root, certificate));
    }

    private static Validity validity(X509Certificate certificate, Instant now) {
        if (now.isBefore(certificate.getNotBefore().toInstant())) {
            return Validity.NOT_YET_VALID;
        }
        return now.isAfter(certificate.getNotAfter().toInstant()) ? Validity.EXPIRED : Validity.VALID;
    }

    /** A self-signed authority above the leaf. */
    private static @Nullable Integer root(Chain chain, List<X509Certificate> path) {
        X509Certificate top = path.getLast();
        return path.size() > 1 && CertificateFacts.selfSigned(top) && CertificateFacts.authority(top)
                ? chain.sent().indexOf(top)
                : null;
    }
}
