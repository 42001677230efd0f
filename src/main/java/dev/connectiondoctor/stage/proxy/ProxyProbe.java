package dev.connectiondoctor.stage.proxy;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.net.Failure;
import dev.connectiondoctor.net.FailureKind;
import dev.connectiondoctor.net.Network;
import dev.connectiondoctor.net.Operation;
import dev.connectiondoctor.net.ProxyAddress;
import dev.connectiondoctor.net.Route;
import dev.connectiondoctor.stage.Collected;
import dev.connectiondoctor.stage.Probe;
import dev.connectiondoctor.stage.ProbeContext;
import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.stage.proxy.ProxyEvidence.Outcome;

/**
 * Asks the proxy for a tunnel to the endpoint. For a plain http endpoint there is no tunnel: then the proxy has passed
 * when it accepts a connection.
 */
public final class ProxyProbe implements Probe<ProxyEvidence> {

    public ProxyProbe() {}

    @Override
    public Stage stage() {
        return Stage.PROXY;
    }

    @Override
    public Collected<ProxyEvidence> collect(ProbeContext context) throws InterruptedException {
        Network network = context.network();
        Route route = network.route();
        ProxyAddress proxy = route.proxy();
        if (route.direct()) {
            return Collected.complete(evidence(route, null, ProxyVisit.of(Outcome.DIRECT), 0));
        }
        if (proxy == null) {
            ProxyVisit malformed = ProxyVisit.of(Outcome.MALFORMED)
                    .failed(new Failure(FailureKind.ADDRESS_INVALID, Operation.PARSE, "not a proxy address"));
            return collected(evidence(route, route.malformed(), malformed, 0), malformed);
        }
        long began = network.ticker().nanos();
        ProxyVisit visit = new ProxyVisitor(context, proxy).visit();
        return collected(evidence(route, proxy.url(), visit, network.ticker().millisSince(began)), visit);
    }

    private static Collected<ProxyEvidence> collected(ProxyEvidence evidence, ProxyVisit visit) {
        Failure failure = visit.failure();
        return failure == null ? Collected.complete(evidence) : Collected.failed(evidence, failure);
    }

    private static ProxyEvidence evidence(Route route, @Nullable String url, ProxyVisit visit, double durationMs) {
        ProxyAddress proxy = route.proxy();
        return new ProxyEvidence(url, route.source(), route.bypassedBy(), proxy != null && proxy.login() != null,
                visit.outcome(), durationMs, visit.status(), visit.authenticate(), visit.telling(), visit.body());
    }
}
