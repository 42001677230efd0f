package dev.connectiondoctor.stage.models;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.connectiondoctor.net.SideBySide;
import dev.connectiondoctor.stage.ProbeContext;
import dev.connectiondoctor.stage.http.LlmClient;
import dev.connectiondoctor.stage.http.PromptRoutes;
import dev.connectiondoctor.stage.models.ModelsEvidence.Variant;
import dev.connectiondoctor.stage.models.ProtocolFinder.Found;
import dev.connectiondoctor.target.BaseUrl;

/**
 * What else there is on the origin of a base URL that did not do, found out without a key.
 *
 * @param variants other base URLs
 * @param routes status of an empty prompt to the route of each protocol, by path
 */
record Elsewhere(List<Variant> variants, Map<String, Integer> routes) {
    static final Elsewhere NOWHERE = new Elsewhere(List.of(), Map.of());

    /** Both, at the same time. */
    static Elsewhere of(ProbeContext context, LlmClient client, Found found) throws InterruptedException {
        BaseUrl base = context.endpoint().base();
        SideBySide.Task<Elsewhere> variants = () -> new Elsewhere(
                BaseVariants.tried(base, found.dialect(), client, context.limits()), Map.of());
        List<Elsewhere> both = SideBySide.all(List.of(variants, () -> routes(context, client, found)));
        return new Elsewhere(both.getFirst().variants(), both.getLast().routes());
    }

    /** The routes alone, unless it is known that there is one. */
    static Elsewhere routes(ProbeContext context, LlmClient client, Found found) throws InterruptedException {
        return found.routeThere()
                ? NOWHERE
                : new Elsewhere(List.of(), PromptRoutes
                        .of(context.endpoint().base(), found.protocol(), context, client, false)
                        .statuses());
    }

    /** The routes, and those that were found out before. */
    Map<String, Integer> routesWith(Map<String, Integer> before) {
        Map<String, Integer> all = new LinkedHashMap<>(before);
        all.putAll(routes);
        return all;
    }
}
