package dev.connectiondoctor.fault;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

    /** Proper names of what has a proxy setting of its own. */
    private static final Map<String, String> SYSTEMS = Map.of("system:wininet", "Windows", "system:winhttp",
            "Windows (WinHTTP)", "system:registry", "Windows", "system:scutil", "macOS", "system:launchctl", "macOS",
            "system:gnome", "GNOME", "system:kde", "KDE", "wpad", "WPAD");

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
                .with("source", source(proxy.source()))
                .because("outcome")
                .because("url");
    }

    /** Where a setting was found, for a sentence: a variable by its name, one in a file with the file. */
    static String source(String source) {
        return SYSTEMS.getOrDefault(source, source)
                .replaceFirst("^environment:", "")
                .replaceFirst("^file:([^#]*)#(.*)$", "$1 ($2)");
    }

    /** Several of them. */
    static String sources(List<String> sources) {
        return String.join(", ", sources.stream().map(ProxyTrouble::source).toList());
    }

    /** The proxy's address with another scheme. */
    static String withScheme(ProxyEvidence proxy, String scheme) {
        String url = Objects.requireNonNullElse(proxy.url(), "");
        return scheme + url.substring(Math.max(0, url.indexOf("://")));
    }

    static Fix change(String right) {
        return Fix.of("change-proxy-scheme", new Step.Text("change"), new Step.Env("HTTPS_PROXY", right));
    }

    /** What to do about a proxy of this computer's Windows, where this is the Linux inside. */
    static Finding.Builder insideWindows(Finding.Builder finding, ProxyEvidence proxy) {
        return proxy.wsl() ? finding.fix(Fixes.words("reach-proxy-of-windows", "mirror", "host")) : finding;
    }

    /** Sets the variable that programs read, wherever they find it. */
    static Fix use(String proxy, Trial trial) {
        return Fix.of("use-working-proxy", new Step.Text("set"), new Step.Env("HTTPS_PROXY", proxy),
                new Step.Env("HTTP_PROXY", proxy)).tried(trial);
    }

    /** Takes a host out of the proxy in a spelling that every program reads. */
    static Fix except(String value, Trial trial) {
        return Fix.of("add-to-no-proxy", new Step.Text("set"), new Step.Env("NO_PROXY", value),
                new Step.Env("no_proxy", value)).tried(trial);
    }

    /** Whether a login in the proxy's address can do. */
    static boolean takesBasic(ProxyEvidence proxy) {
        return proxy.authenticate().isEmpty()
                || proxy.authenticate()
                        .stream()
                        .anyMatch(header -> header.toLowerCase(Locale.ROOT).startsWith("basic"));
    }

    /** The names of the ways to log in, without their parameters. */
    static String schemes(ProxyEvidence proxy) {
        String names = String.join(", ", proxy.authenticate()
                .stream()
                .map(header -> header.split(" ")[0])
                .distinct()
                .toList());
        return names.isEmpty() ? "407" : names;
    }

    static boolean isLoopback(ProxyEvidence proxy) {
        return isLoopback(Objects.requireNonNullElse(proxy.url(), ""));
    }

    static boolean isLoopback(String url) {
        return url.contains("://127.") || url.contains("://localhost:") || url.contains("://[::1]");
    }
}
