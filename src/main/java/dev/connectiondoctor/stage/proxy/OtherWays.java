package dev.connectiondoctor.stage.proxy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

import dev.connectiondoctor.net.ProxyAddress;
import dev.connectiondoctor.stage.Experiment;
import dev.connectiondoctor.stage.ProbeContext;
import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.stage.http.HttpAnswer;

/**
 * The other ways to a service which refuses what comes by the proxy in use, and which may look at where it comes from.
 * Of a direct line they are compared beforehand; of a proxy that works only then, so that no sound line waits for it.
 *
 * @param rows ways tried side by side; empty if there was no reason to
 * @param experiments what was compared
 * @param requests requests that were sent to the service
 */
public record OtherWays(List<RouteRow> rows, List<Experiment> experiments, int requests) {
    private static final OtherWays NONE = new OtherWays(List.of(), List.of(), 0);
    private static final String EXPERIMENT = "other-way";
    private static final int FORBIDDEN = 403;
    private static final int UNAVAILABLE_FOR_LEGAL_REASONS = 451;
    private static final Pattern ABOUT_PLACES = Pattern
            .compile("(?i)countr|region|territor|location|request not allowed");

    /**
     * Tries them, for no longer than a comparison of ways takes, if what the proxy in use led to gives a reason.
     *
     * @throws InterruptedException if the check is ended
     */
    public static OtherWays than(ProbeContext context, HttpAnswer answer) throws InterruptedException {
        ProxyAddress proxy = context.network().route().proxy();
        if (proxy == null || !mayBeAboutPlaces(answer)) {
            return NONE;
        }
        RouteMatrix matrix = new RouteMatrix(context, Surroundings.of(context), proxy);
        matrix.run();
        Comparison seen = matrix.seen();
        return new OtherWays(seen.routes(), List.of(experiment(proxy, answer.status(), seen.routes())),
                seen.requests());
    }

    private static boolean mayBeAboutPlaces(HttpAnswer answer) {
        return answer.status() == UNAVAILABLE_FOR_LEGAL_REASONS
                || answer.status() == FORBIDDEN && ABOUT_PLACES.matcher(answer.body()).find();
    }

    private static Experiment experiment(ProxyAddress proxy, int status, List<RouteRow> rows) {
        Map<String, Object> variant = new LinkedHashMap<>();
        rows.forEach(row -> variant.put(Objects.requireNonNullElse(row.proxy(), row.route()), status(row)));
        boolean differs = rows.stream().anyMatch(row -> row.works() && status(row) != status);
        return new Experiment(EXPERIMENT, Stage.FIRST_BYTE, Map.of(proxy.url(), status), variant,
                differs ? "differs" : "no-difference");
    }

    private static int status(RouteRow row) {
        return row.request() == null ? 0 : row.request().status();
    }
}
