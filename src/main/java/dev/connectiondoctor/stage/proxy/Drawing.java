package dev.connectiondoctor.stage.proxy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.net.EnvironmentProxy;
import dev.connectiondoctor.net.Failure;
import dev.connectiondoctor.net.ProxyAddress;
import dev.connectiondoctor.net.ProxyUrlFlaw;
import dev.connectiondoctor.net.Route;
import dev.connectiondoctor.stage.ProbeContext;

/** Puts together what was seen of the proxy in use and of its alternatives. */
record Drawing(ProbeContext context, Surroundings around, Comparison comparison) {

    ProxyEvidence evidence(@Nullable String url, ProxyVisit visit, double durationMs) {
        Route route = context.network().route();
        ProxyAddress proxy = route.proxy();
        return new ProxyEvidence(url, route.source(), route.bypassedBy(), proxy != null && proxy.login() != null,
                visit.outcome(), durationMs, visit.status(), visit.authenticate(), visit.telling(), visit.body(),
                flaw(route).orElse(null), new ProxyChoices(around).all(), comparison.ports(), comparison.pac(),
                rows(route, visit, durationMs), around.insideWindows());
    }

    /** Of a setting; what was given to this check alone is read by nobody else. */
    private Optional<ProxyUrlFlaw> flaw(Route route) {
        return route.source().equals("option")
                ? Optional.ofNullable(route.malformed()).flatMap(_ -> ProxyUrlFlaw.of(context.options().proxy()))
                : EnvironmentProxy.of(around.environment(), around.base())
                        .filter(found -> found.origin().equals(route.source()))
                        .flatMap(found -> ProxyUrlFlaw.of(found.setting()));
    }

    /** The comparison's, and beside them the way that failed; one that stands is what the later stages look at. */
    private List<RouteRow> rows(Route route, ProxyVisit visit, double durationMs) {
        ProxyAddress proxy = route.proxy();
        Failure failure = visit.failure();
        if (proxy == null || failure == null || comparison.routes().isEmpty()) {
            return comparison.routes();
        }
        RouteRow visited = RouteRow
                .begun(route.source().equals("option") ? "option" : "environment", route.source(), proxy.url())
                .with(new RouteRow.Connect(failure.kind().id(), visit.status(), durationMs));
        List<RouteRow> rows = new ArrayList<>(comparison.routes());
        rows.removeIf(row -> row.route().equals(visited.route()));
        rows.add(Math.min(1, rows.size()), visited);
        around.ways()
                .stream()
                .filter(way -> way.proxy().equals(proxy) && !way.route().equals(visited.route()))
                .forEach(way -> rows.add(visited.as(way.route(), way.source())));
        return List.copyOf(rows);
    }
}
