package dev.connectiondoctor.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.connectiondoctor.stage.Observations;
import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.stage.dns.PublicHost;
import dev.connectiondoctor.stage.tls.LineSignals;
import dev.connectiondoctor.stage.tls.TlsEvidence;

/** The certificates that the server showed, and what they were found to be. */
record Chain(TlsEvidence tls, TlsEvidence.Verification verification, Subject subject, boolean publicHost,
        List<Proof> proofs) {

    static Optional<Chain> of(Observations seen) {
        return seen.tls()
                .filter(tls -> !tls.chain().isEmpty())
                .flatMap(tls -> Optional.ofNullable(tls.verification())
                        .map(verification -> new Chain(tls, verification, Subject.of(seen), isPublic(seen),
                                proofs(seen))));
    }

    /** Whether nobody on the way can have written what came: the line is secure, by a public authority. */
    static boolean endToEnd(Observations seen) {
        boolean secure = seen.settings().filter(settings -> settings.address().secure()).isPresent();
        return secure && of(seen).filter(chain -> chain.verification().publicRoots()).isPresent();
    }

    private static List<Proof> proofs(Observations seen) {
        return seen.experiments().stream().filter(Proof::isOne).map(Proof::new).toList();
    }

    TlsEvidence.Certificate leaf() {
        return tls.chain().getFirst();
    }

    /** Whether it leads to a root that somebody on this computer trusts. */
    boolean rooted() {
        return verification.rooted();
    }

    /** Trusted by this computer's own store or by what programs were told, and by no list that they bring along. */
    boolean privately() {
        return verification.trusted() && !verification.publicRoots();
    }

    private static boolean isPublic(Observations seen) {
        return seen.settings().filter(settings -> PublicHost.is(settings.address(), seen)).isPresent();
    }

    /**
     * A private certificate where there should be a public one: the host is a known provider's, or an unrelated site
     * shows the same issuer or the same key.
     */
    boolean privateForPublicHost() {
        boolean provider = subject.provider() != null && publicHost && !leaf().scts() && !hasHandshakeScts();
        return provider || everywhere();
    }

    private boolean hasHandshakeScts() {
        Integer count = tls.signals().handshakeScts();
        return count != null && count > 0;
    }

    /** An unrelated site, with the certificate that it showed over the same way, if one was asked and answered. */
    Optional<LineSignals.Control> control() {
        return Optional.ofNullable(tls.signals().control()).filter(control -> control.issuer() != null);
    }

    /** Whether something on the way makes certificates for unrelated sites as well. */
    boolean everywhere() {
        return control().filter(control -> !control.publicRoots())
                .filter(control -> control.sameIssuer() || control.sameKey())
                .isPresent();
    }

    /** Whether an unrelated site has its public certificate over the same way. */
    boolean onlyHere() {
        return control().filter(LineSignals.Control::publicRoots).isPresent();
    }

    boolean looksInspected() {
        return !verification.publicRoots() && (tls.interceptedBy() != null || privateForPublicHost());
    }

    /** Begins a finding about inspection: how it was recognised decides what is said, and how surely. */
    Finding.Builder inspection(String id, Severity severity) {
        boolean named = tls.interceptedBy() != null;
        Finding.Builder finding = finding(id, severity, subject.inspector()).likelyUnless(named || everywhere());
        control().ifPresent(control -> finding.with("control", control.host()).because("signals/control"));
        if (named || everywhere()) {
            finding.with("variant", named ? "named" : "everywhere");
        }
        return finding;
    }

    boolean lone() {
        return tls.chain().size() == 1;
    }

    /**
     * Whether an authority's certificate comes first and the server's own, which would be trusted, later. No program can
     * connect then: the handshake is signed with the key of another certificate than the first.
     */
    boolean leafNotFirst() {
        return leaf().authority() && verification.trustedIfSorted()
                && tls.chain().stream().anyMatch(other -> !other.authority());
    }

    /** Who issued the certificates, by the shortest name that says so. */
    String issuer() {
        String product = tls.interceptedBy();
        return product == null ? Names.shortest(verification.topIssuer()) : product.replaceFirst(" \\(.*\\)$", "");
    }

    /**
     * Whether all that was sent belongs together, but is not in the order of the way up. Certificates beside the way do
     * no harm and are common.
     */
    boolean shuffled() {
        List<TlsEvidence.Certificate> way = new ArrayList<>(List.of(leaf()));
        Optional<TlsEvidence.Certificate> next = issuerOf(way);
        while (next.isPresent()) {
            way.add(next.get());
            next = issuerOf(way);
        }
        return way.size() == tls.chain().size() && !way.equals(tls.chain());
    }

    private Optional<TlsEvidence.Certificate> issuerOf(List<TlsEvidence.Certificate> way) {
        return tls.chain()
                .stream()
                .filter(other -> !way.contains(other))
                .filter(other -> other.subject().equals(way.getLast().issuer()))
                .findFirst();
    }

    /** What a program has to trust to trust the line: the authority that was sent along, or a leaf that has none. */
    Optional<TlsEvidence.Certificate> anchor() {
        return leaf().selfSigned() ? Optional.of(leaf()) : Optional.ofNullable(tls.root()).or(this::root);
    }

    /** The leaf and its issuers by name, as far as they are known, with the private root at the end. */
    List<TlsEvidence.Certificate> way() {
        List<TlsEvidence.Certificate> way = new ArrayList<>(List.of(leaf()));
        Optional<TlsEvidence.Certificate> next = issuerOf(way);
        while (next.isPresent() && !way.getLast().selfSigned()) {
            way.add(next.get());
            next = issuerOf(way);
        }
        anchor().filter(root -> !way.contains(root) && root.subject().equals(way.getLast().issuer()))
                .ifPresent(way::add);
        return way;
    }

    /** An authority on the way that is past its last day. */
    Optional<TlsEvidence.Certificate> expiredAuthority() {
        int index = verification.invalidIndex();
        return verification.validity() == TlsEvidence.Validity.EXPIRED && index > 0 && index < tls.chain().size()
                ? Optional.of(tls.chain().get(index))
                : Optional.empty();
    }

    /** What the matrix says of a program, by its id. */
    Optional<TlsEvidence.Trust> row(String program) {
        return Followers.name(program)
                .flatMap(name -> tls.trust().stream().filter(row -> row.program().equals(name)).findFirst());
    }

    /** What was found out about a program's fix, by the program's id. */
    Optional<Proof> proof(String program) {
        return proofs.stream().filter(proof -> proof.of(program)).findFirst();
    }

    private Optional<TlsEvidence.Certificate> root() {
        return Optional.ofNullable(verification.rootInChain())
                .filter(index -> index < tls.chain().size())
                .map(tls.chain()::get);
    }

    /** Begins a finding that names host, issuer and fingerprint. */
    Finding.Builder finding(String id, Severity severity, Culprit culprit) {
        return subject.name(Finding.of(id, Stage.TLS, severity, culprit))
                .with("issuer", issuer())
                .with("fingerprint", leaf().sha256())
                .because("chain/0/issuer")
                .because("verification");
    }

    Finding.Builder problem(String id, Culprit culprit) {
        return finding(id, Severity.PROBLEM, culprit);
    }
}
