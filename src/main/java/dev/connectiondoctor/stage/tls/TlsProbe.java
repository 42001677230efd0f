package dev.connectiondoctor.stage.tls;

import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.net.Failure;
import dev.connectiondoctor.net.FailureKind;
import dev.connectiondoctor.net.Network;
import dev.connectiondoctor.net.Operation;
import dev.connectiondoctor.net.SideBySide;
import dev.connectiondoctor.net.SideBySide.Both;
import dev.connectiondoctor.stage.Collected;
import dev.connectiondoctor.stage.Experiment;
import dev.connectiondoctor.stage.Probe;
import dev.connectiondoctor.stage.ProbeContext;
import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.stage.tls.Handshaker.Offer;
import dev.connectiondoctor.stage.tls.IssuerFetcher.Completed;
import dev.connectiondoctor.stage.tls.TlsEvidence.Validity;
import dev.connectiondoctor.stage.tls.TlsEvidence.Verification;

/**
 * Looks at the handshake. Every handshake here but the one of an experiment accepts any certificate, so that the chain
 * can be seen, and sends nothing.
 */
public final class TlsProbe implements Probe<TlsEvidence> {
    private static final int MOST_PLAIN = 4096;
    private static final List<Offer> OFFERS = List.of(Offer.USUAL, Offer.only(Versions.TLS13),
            Offer.only(Versions.TLS12));

    private final Interceptors interceptors = new Interceptors();

    public TlsProbe() {}

    @Override
    public Stage stage() {
        return Stage.TLS;
    }

    @Override
    public Collected<TlsEvidence> collect(ProbeContext context) throws InterruptedException {
        Handshaker hands = new Handshaker(context);
        Both<List<Attempt>, List<LineSignals.Hello>> begun = SideBySide.both(
                () -> SideBySide.forEach(OFFERS, offer -> () -> hands.attempt(offer)),
                new HelloTrials(context)::pair);
        List<Attempt> made = begun.first();
        Attempt main = made.getFirst();
        List<Experiment> experiments = new ArrayList<>();
        Judged judged = main.chain().isEmpty() ? null : verify(context, main, experiments);
        Verification verification = judged == null ? null : judged.seen();
        Boolean quietReset = quietReset(context, main, experiments);
        if (main.askedForCertificate()) {
            experiments.add(TlsExperiments.clientCertificate(main));
        }
        Map<String, String> versions = Versions.of(main, made.get(1), made.get(2));
        experiments.addAll(TlsExperiments.withoutTls13(main, made.get(2)));
        Both<LineTrials, LineSignals> tried = SideBySide.both(
                () -> LineTrials.run(context, main, begun.second(), versions,
                        verification != null && verification.trusted(), Boolean.TRUE.equals(quietReset)),
                () -> signs(context, main, verification));
        LineTrials line = tried.first();
        experiments.addAll(line.experiments());
        versions.putAll(line.oldVersions());
        TlsEvidence evidence = evidence(context, main, versions, verification, quietReset, line.addTo(tried.second()));
        if (judged != null) {
            evidence = new TrustMatrix(context).fill(evidence, new Chain(main.chain()), judged, experiments);
        }
        Failure failure = main.failure() == null ? refusal(main, verification) : main.failure();
        Collected<TlsEvidence> collected = failure == null
                ? Collected.complete(evidence)
                : Collected.failed(evidence, failure);
        return collected.withExperiments(experiments);
    }

    /** @param whole the chain as the server should send it, if that is known */
    record Judged(Verification seen, Chain whole) {}

    private static Judged verify(ProbeContext context, Attempt main, List<Experiment> experiments)
            throws InterruptedException {
        Network network = context.network();
        String host = String.valueOf(context.endpoint().base().host());
        ChainVerifier verifier = new ChainVerifier(network.trust(), network.clock(), host);
        Chain chain = new Chain(main.chain());
        Verification seen = verifier.verify(chain);
        if (seen.publicRoots() || seen.systemRoots()) {
            return new Judged(seen, chain);
        }
        Integer root = seen.rootInChain();
        if (root != null) {
            Experiment experiment = new TlsExperiments(context).trustTheRoot(main.chain().get(root));
            experiments.add(experiment);
            return new Judged(seen.withTrustedWithRoot(experiment.outcome().equals("verified")), chain.sorted(host));
        }
        boolean fetch = context.options().controlHosts() && !seen.trustedIfSorted()
                && !CertificateFacts.selfSigned(chain.leaf());
        return (fetch ? new IssuerFetcher(network.http(), verifier).complete(chain) : Optional.<Completed>empty())
                .map(found -> new Judged(seen.withCompletedBy(found.address()), found.chain()))
                .orElseGet(() -> new Judged(seen, chain.sorted(host)));
    }

    private static @Nullable Boolean quietReset(ProbeContext context, Attempt main, List<Experiment> experiments)
            throws InterruptedException {
        FailureKind kind = main.failure() == null ? null : main.failure().kind();
        if (kind == FailureKind.CONNECTION_RESET) {
            return true;
        }
        boolean reset = kind == FailureKind.TLS_RESET_AFTER_HELLO;
        if (!reset && kind != FailureKind.TLS_CLOSED_AFTER_HELLO) {
            return null;
        }
        Experiment experiment = new TlsExperiments(context).quietConnection(reset ? "reset" : "closed");
        experiments.add(experiment);
        experiments.add(TlsExperiments.nameless(main, new Handshaker(context).attempt(Offer.NAMELESS)));
        return "reset".equals(experiment.variant().get("end"));
    }

    private TlsEvidence evidence(ProbeContext context, Attempt main, Map<String, String> versions,
            @Nullable Verification verification, @Nullable Boolean quietReset, LineSignals signals) {
        Attempt.Agreed agreed = main.agreed();
        Instant now = context.network().clock().instant();
        return new TlsEvidence(agreed == null ? null : agreed.protocol(), agreed == null ? null : agreed.cipher(),
                agreed == null ? null : agreed.alpn(), versions, main.durationMs(),
                main.chain().stream().map(CertificateFacts::of).toList(), verification,
                interceptors.issuing(issuers(main.chain())).orElse(null), main.alert(), plainAnswer(context, main),
                quietReset, now.toString(), List.of(), signals);
    }

    /** What an unrelated host, the clocks of others and the authority's own servers say about the chain. */
    private static LineSignals signs(ProbeContext context, Attempt main, @Nullable Verification verification)
            throws InterruptedException {
        return verification == null
                ? LineSignals.NONE
                : new LineSigns(context, new Chain(main.chain()), verification).addTo(LineSignals.NONE);
    }

    /** From the leaf up. */
    private static Stream<DistinguishedName> issuers(List<X509Certificate> chain) {
        return chain.stream().map(certificate -> DistinguishedName.of(certificate.getIssuerX500Principal()));
    }

    private static @Nullable String plainAnswer(ProbeContext context, Attempt main) {
        return Optional.ofNullable(main.failure())
                .map(Failure::kind)
                .filter(kind -> kind == FailureKind.TLS_PLAIN_ANSWER || kind == FailureKind.TLS_NOT_TLS)
                .map(_ -> new String(main.received(), StandardCharsets.UTF_8))
                .map(text -> context.scrubber().scrub(text, MOST_PLAIN))
                .orElse(null);
    }

    /** Why a line that stands is not one on which a key may travel; null if it is. */
    private static @Nullable Failure refusal(Attempt main, @Nullable Verification seen) {
        if (seen == null || seen.trusted()) {
            return null;
        }
        if (!seen.publicRoots() && !seen.systemRoots()) {
            return refusal(FailureKind.CERT_UNTRUSTED, "no way from the certificate to a trusted root; top issuer "
                    + seen.topIssuer());
        }
        if (!seen.hostMatches()) {
            return refusal(FailureKind.CERT_WRONG_HOST, "valid for " + HostNames.sans(main.chain().getFirst()));
        }
        X509Certificate invalid = main.chain().get(seen.invalidIndex());
        return seen.validity() == Validity.EXPIRED
                ? refusal(FailureKind.CERT_EXPIRED, "NotAfter: " + invalid.getNotAfter().toInstant())
                : refusal(FailureKind.CERT_NOT_YET_VALID, "NotBefore: " + invalid.getNotBefore().toInstant());
    }

    private static Failure refusal(FailureKind kind, String text) {
        return new Failure(kind, Operation.VERIFY_CERTIFICATE, Visible.text(text));
    }
}
