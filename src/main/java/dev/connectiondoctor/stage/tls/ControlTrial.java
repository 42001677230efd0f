package dev.connectiondoctor.stage.tls;

import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.Limits;
import dev.connectiondoctor.net.TrustStores;
import dev.connectiondoctor.stage.Observations;
import dev.connectiondoctor.stage.ProbeContext;
import dev.connectiondoctor.stage.Progress;
import dev.connectiondoctor.stage.tls.Handshaker.Offer;
import dev.connectiondoctor.target.BaseUrl;
import dev.connectiondoctor.target.Endpoint;
import dev.connectiondoctor.target.Protocol;

/**
 * Looks at the certificate of an unrelated public host over the same route: inspection of everything shows the same
 * issuer there. A handshake, and nothing is sent after it.
 */
final class ControlTrial {
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private final ProbeContext context;
    private final Chain own;
    private final String ownIssuer;

    /** @param ownIssuer top issuer of the endpoint's own chain */
    ControlTrial(ProbeContext context, Chain own, String ownIssuer) {
        this.context = context;
        this.own = own;
        this.ownIssuer = ownIssuer;
    }

    /** The first host that shows a certificate, else the last that did not; null if there is no host to ask. */
    LineSignals.@Nullable Control ask() throws InterruptedException {
        LineSignals.Control last = null;
        for (BaseUrl host : context.options().controls().secure()) {
            last = ask(host);
            if (last.issuer() != null) {
                break;
            }
        }
        return last;
    }

    private LineSignals.Control ask(BaseUrl host) throws InterruptedException {
        String name = String.valueOf(host.host());
        context.network().contacts().add(host);
        context.progress().accept(new Progress("control", Map.of("host", name)));
        Attempt attempt = new Handshaker(at(host)).attempt(Offer.USUAL);
        return attempt.chain().isEmpty()
                ? new LineSignals.Control(name, null, false, false, false)
                : compared(name, new Chain(attempt.chain()));
    }

    private LineSignals.Control compared(String name, Chain shown) {
        TrustStores trust = context.network().trust();
        String issuer = Visible.name(shown.path().getLast().getIssuerX500Principal());
        return new LineSignals.Control(name, issuer,
                shown.leadsTo(trust.publicRoots(), context.network().clock().instant()), issuer.equals(ownIssuer),
                shown.leaf().getPublicKey().equals(own.leaf().getPublicKey()));
    }

    /** The same check of another host; the key stays at home. */
    private ProbeContext at(BaseUrl host) {
        Limits limits = context.limits();
        Limits patient = limits.withWaits(shorter(limits.connect()), shorter(limits.handshake()), limits.answer());
        return new ProbeContext(context.options()
                .withEndpoint(new Endpoint(host, Protocol.AUTO, null, null))
                .withLimits(patient), context.environment(), context.network(), Observations.none(),
                context.progress());
    }

    private static Duration shorter(Duration limit) {
        return Stream.of(limit, PATIENCE).min(Duration::compareTo).orElse(PATIENCE);
    }
}
