package dev.connectiondoctor.stage.proxy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.net.Failure;
import dev.connectiondoctor.stage.proxy.ProxyEvidence.Outcome;

/**
 * What came of asking the proxy.
 *
 * @param headers scrubbed header values by lower-case name
 */
record ProxyVisit(Outcome outcome, @Nullable Failure failure, @Nullable Integer status,
        Map<String, List<String>> headers, @Nullable String body) {
    private static final List<String> TELLING = List.of("via", "server", "proxy-agent", "x-squid-error", "x-cache",
            "x-cache-lookup", "proxy-status", "proxy-connection", "location", "retry-after", "content-type");
    private static final int MOST_HEADER = 300;

    static ProxyVisit of(Outcome outcome) {
        return new ProxyVisit(outcome, null, null, Map.of(), null);
    }

    ProxyVisit failed(Failure why) {
        return new ProxyVisit(outcome, why, status, headers, body);
    }

    ProxyVisit answered(int code, Map<String, List<String>> answer, @Nullable String text) {
        return new ProxyVisit(outcome, failure, code, answer, text);
    }

    List<String> authenticate() {
        return headers.getOrDefault("proxy-authenticate", List.of()).stream().map(ProxyVisit::cut).toList();
    }

    Map<String, String> telling() {
        Map<String, String> telling = new LinkedHashMap<>();
        for (String name : TELLING) {
            if (headers.containsKey(name)) {
                telling.put(name, cut(String.join(", ", headers.get(name))));
            }
        }
        return telling;
    }

    private static String cut(String value) {
        return value.length() <= MOST_HEADER ? value : value.substring(0, MOST_HEADER - 1) + "…";
    }
}
