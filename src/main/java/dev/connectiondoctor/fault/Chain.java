package dev.connectiondoctor.fault;

import java.util.Optional;
import java.util.stream.IntStream;

import dev.connectiondoctor.stage.Observations;
import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.stage.tls.TlsEvidence;

/** The certificates that the server showed, and what they were found to be. */
record Chain(TlsEvidence tls, TlsEvidence.Verification verification, Subject subject) {

    static Optional<Chain> of(Observations seen) {
        return seen.tls()
                .filter(tls -> !tls.chain().isEmpty())
                .flatMap(tls -> Optional.ofNullable(tls.verification())
                        .map(verification -> new Chain(tls, verification, Subject.of(seen))));
    }

    TlsEvidence.Certificate leaf() {
        return tls.chain().getFirst();
    }

    /** Whether it leads to a root that somebody on this computer trusts. */
    boolean rooted() {
        return verification.publicRoots() || verification.systemRoots();
    }

    /** Trusted by this computer's own store and by no list that programs bring along. */
    boolean systemOnly() {
        return verification.trusted() && !verification.publicRoots();
    }

    boolean lone() {
        return tls.chain().size() == 1;
    }

    /**
     * Whether, on the way up from the leaf, an issuer stands before what it issued. Certificates that are not on the way
     * do no harm.
     */
    boolean runsBackwards() {
        int position = 0;
        Optional<Integer> issuer = position(leaf().issuer());
        for (int steps = 0; issuer.isPresent() && steps < tls.chain().size(); steps++) {
            if (issuer.get() < position) {
                return true;
            }
            position = issuer.get();
            issuer = position(tls.chain().get(position).issuer());
        }
        return false;
    }

    private Optional<Integer> position(String subjectName) {
        return IntStream.range(0, tls.chain().size())
                .filter(index -> tls.chain().get(index).subject().equals(subjectName))
                .boxed()
                .findFirst();
    }

    /** Who issued the certificates, by the shortest name that says so. */
    String issuer() {
        return tls.interceptedBy() == null ? Names.shortest(verification.topIssuer()) : tls.interceptedBy();
    }

    /** The authority that was sent along, if one was. */
    Optional<TlsEvidence.Certificate> root() {
        return Optional.ofNullable(verification.rootInChain())
                .filter(index -> index < tls.chain().size())
                .map(tls.chain()::get);
    }

    /** Begins a finding that names host, issuer and fingerprint. */
    Finding.Builder finding(String id, Severity severity, Culprit culprit) {
        return subject.name(Finding.of(id, Stage.TLS, severity, culprit))
                .with("issuer", issuer())
                .with("sha256", leaf().sha256())
                .because("chain/0/issuer")
                .because("verification");
    }

    Finding.Builder problem(String id, Culprit culprit) {
        return finding(id, Severity.PROBLEM, culprit);
    }
}
