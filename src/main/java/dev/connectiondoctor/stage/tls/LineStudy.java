package dev.connectiondoctor.stage.tls;

import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.net.Failure;
import dev.connectiondoctor.net.FailureKind;
import dev.connectiondoctor.net.SideBySide;
import dev.connectiondoctor.net.SideBySide.Both;
import dev.connectiondoctor.stage.Collected;
import dev.connectiondoctor.stage.Experiment;
import dev.connectiondoctor.stage.ProbeContext;
import dev.connectiondoctor.stage.tls.ChainStudy.Judged;
import dev.connectiondoctor.stage.tls.Handshaker.Offer;
import dev.connectiondoctor.stage.tls.TlsEvidence.Verification;

/** One look at one line: the handshakes first, then what they make worth a trial, then who would trust it. */
final class LineStudy {
    private static final int MOST_PLAIN = 4096;

    private final ProbeContext context;
    private final Interceptors interceptors;
    private final Handshaker hands;
    private final List<Experiment> experiments = new ArrayList<>();

    LineStudy(ProbeContext context, Interceptors interceptors) {
        this.context = context;
        this.interceptors = interceptors;
        this.hands = new Handshaker(context);
    }

    Collected<TlsEvidence> collect() throws InterruptedException {
        FirstLook begun = FirstLook.at(context);
        Attempt main = begun.offers().getFirst();
        Attempt only12 = begun.offers().get(2);
        Judged judged = new ChainStudy(context, experiments).judge(main.chain());
        Verification verification = judged == null ? null : judged.seen();
        Boolean quietReset = quietReset(main);
        if (main.askedForCertificate()) {
            experiments.add(TlsExperiments.clientCertificate(main));
        }
        experiments.addAll(TlsExperiments.withoutTls13(main, only12));
        Map<String, String> versions = Versions.of(main, begun.offers().get(1), only12);
        LineSignals signals = signals(begun, versions, verification, Boolean.TRUE.equals(quietReset));
        TlsEvidence evidence = trusted(evidence(main, versions, verification, quietReset, signals), main, judged);
        return collected(evidence, main.failure() == null ? Refusal.of(main.chain(), verification) : main.failure());
    }

    private Collected<TlsEvidence> collected(TlsEvidence evidence, @Nullable Failure failure) {
        Collected<TlsEvidence> collected = failure == null
                ? Collected.complete(evidence)
                : Collected.failed(evidence, failure);
        return collected.withExperiments(experiments);
    }

    /** Whether a line that was cut after the hello is cut without one as well; null if it was not cut. */
    private @Nullable Boolean quietReset(Attempt main) throws InterruptedException {
        FailureKind kind = main.failure() == null ? null : main.failure().kind();
        if (kind == FailureKind.CONNECTION_RESET) {
            return true;
        }
        boolean reset = kind == FailureKind.TLS_RESET_AFTER_HELLO;
        if (!reset && kind != FailureKind.TLS_CLOSED_AFTER_HELLO) {
            return null;
        }
        Experiment experiment = new TlsExperiments(context).quietConnection(reset ? "reset" : "closed",
                main.durationMs());
        experiments.add(experiment);
        experiments.add(TlsExperiments.nameless(main, hands.attempt(Offer.NAMELESS)));
        return "reset".equals(experiment.variant().get("end"));
    }

    /** Makes the further trials; adds what they found out about old versions. */
    private LineSignals signals(FirstLook begun, Map<String, String> versions, @Nullable Verification verification,
            boolean quietReset) throws InterruptedException {
        Attempt main = begun.offers().getFirst();
        boolean trusted = verification != null && verification.trusted();
        Both<LineTrials, LineSignals> tried = SideBySide.both(
                () -> LineTrials.run(context, begun, versions, trusted, quietReset),
                () -> signs(main, verification));
        experiments.addAll(tried.first().experiments());
        versions.putAll(tried.first().oldVersions());
        return tried.first().addTo(tried.second()).withAddresses(begun.addresses());
    }

    /** What an unrelated host, the clocks of others and the authority's own servers say about the chain. */
    private LineSignals signs(Attempt main, @Nullable Verification verification) throws InterruptedException {
        return verification == null
                ? LineSignals.NONE
                : new LineSigns(context, new Chain(main.chain()), verification).addTo(LineSignals.NONE);
    }

    private TlsEvidence trusted(TlsEvidence evidence, Attempt main, @Nullable Judged judged)
            throws InterruptedException {
        return judged == null
                ? evidence
                : new TrustMatrix(context).fill(evidence, new Chain(main.chain()), judged, experiments);
    }

    private TlsEvidence evidence(Attempt main, Map<String, String> versions, @Nullable Verification verification,
            @Nullable Boolean quietReset, LineSignals signals) {
        Attempt.Agreed agreed = main.agreed();
        return new TlsEvidence(agreed == null ? null : agreed.protocol(), agreed == null ? null : agreed.cipher(),
                agreed == null ? null : agreed.alpn(), versions, main.durationMs(),
                main.chain().stream().map(CertificateFacts::of).toList(), verification,
                interceptors.issuing(issuers(main.chain())).orElse(null), main.alert(), plainAnswer(main), quietReset,
                context.network().clock().instant().toString(), List.of(), signals);
    }

    /** From the leaf up. */
    private static Stream<DistinguishedName> issuers(List<X509Certificate> chain) {
        return chain.stream().map(certificate -> DistinguishedName.of(certificate.getIssuerX500Principal()));
    }

    private @Nullable String plainAnswer(Attempt main) {
        return Optional.ofNullable(main.failure())
                .map(Failure::kind)
                .filter(kind -> kind == FailureKind.TLS_PLAIN_ANSWER || kind == FailureKind.TLS_NOT_TLS)
                .map(_ -> new String(main.received(), StandardCharsets.UTF_8))
                .map(text -> context.scrubber().scrub(text, MOST_PLAIN))
                .orElse(null);
    }
}
