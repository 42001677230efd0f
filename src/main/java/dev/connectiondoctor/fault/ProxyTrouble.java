package dev.connectiondoctor.fault;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import dev.connectiondoctor.stage.Observations;
import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.stage.proxy.ProxyEvidence;

/** What the findings about the proxy have in common. */
final class ProxyTrouble {
    /** Nothing beyond a proxy that does not work can be judged. */
    static final Set<String> CONSEQUENCES = Consequences.ofAnswersAnd("dns.*", "tcp.*", "tls.*");

    private static final Set<Integer> NO_SUCH_METHOD = Set.of(404, 405, 501);
    private static final Set<String> MARKS = Set.of("via", "proxy-agent", "x-squid-error");

    private ProxyTrouble() {}

    static Optional<ProxyEvidence> outcome(Observations seen, ProxyEvidence.Outcome... outcomes) {
        return seen.proxy().filter(proxy -> List.of(outcomes).contains(proxy.outcome()));
    }

    /** Whether what answered has never heard of CONNECT, and bears no mark of a proxy: a web server. */
    static boolean isWebServer(ProxyEvidence proxy) {
        return proxy.outcome() == ProxyEvidence.Outcome.REFUSED_TUNNEL && proxy.connectStatus() != null
                && NO_SUCH_METHOD.contains(proxy.connectStatus())
                && Collections.disjoint(proxy.headers().keySet(), MARKS);
    }

    static Finding.Builder finding(String id, Observations seen, ProxyEvidence proxy, Culprit culprit) {
        return Subject.of(seen)
                .name(Finding.problem(id, Stage.PROXY, culprit))
                .with("proxy", Objects.requireNonNullElse(proxy.url(), ""))
                .with("source", proxy.source().replaceFirst("^environment:", ""))
                .because("outcome")
                .because("url");
    }

    /** The proxy's address with another scheme. */
    static String withScheme(ProxyEvidence proxy, String scheme) {
        String url = Objects.requireNonNullElse(proxy.url(), "");
        return scheme + url.substring(Math.max(0, url.indexOf("://")));
    }

    static Fix change(String right) {
        return Fix.of("change-proxy-scheme", new Step.Text("change"), new Step.Env("HTTPS_PROXY", right));
    }

    static boolean isLoopback(ProxyEvidence proxy) {
        String url = Objects.requireNonNullElse(proxy.url(), "");
        return url.contains("://127.") || url.contains("://localhost:") || url.contains("://[::1]");
    }
}
