package dev.connectiondoctor.fault;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.connectiondoctor.stage.proxy.ProxyEvidence;
import dev.connectiondoctor.stage.tls.TlsEvidence;

/**
 * An answer in plain http where none should come: in place of a proxy's consent or of a handshake.
 *
 * @param headers the first value of each that was kept, by lower-case name
 * @param body its beginning; empty if none was kept
 */
record PlainAnswer(int status, Map<String, String> headers, String body) {
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] ([1-5]\\d\\d)(?: .*)?");

    /** How the proxy refused the tunnel, if it did. */
    static Optional<PlainAnswer> ofProxy(ProxyEvidence proxy) {
        return Optional.ofNullable(proxy.connectStatus())
                .filter(_ -> proxy.outcome() == ProxyEvidence.Outcome.REFUSED_TUNNEL)
                .map(status -> new PlainAnswer(status, proxy.headers(), Objects.requireNonNullElse(proxy.body(), "")));
    }

    /** What answered the first message of the handshake, if it was http. */
    static Optional<PlainAnswer> ofPort(TlsEvidence tls) {
        return Optional.ofNullable(tls.plainAnswer()).flatMap(PlainAnswer::read);
    }

    private static Optional<PlainAnswer> read(String text) {
        String[] parts = text.split("\r?\n\r?\n", 2);
        List<String> head = parts[0].lines().toList();
        Matcher status = STATUS.matcher(head.isEmpty() ? "" : head.getFirst());
        return status.matches()
                ? Optional.of(new PlainAnswer(Integer.parseInt(status.group(1)),
                        headers(head.subList(1, head.size())), parts.length > 1 ? parts[1] : ""))
                : Optional.empty();
    }

    private static Map<String, String> headers(List<String> lines) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (String line : lines) {
            String[] pair = line.split(":", 2);
            if (pair.length == 2) {
                headers.putIfAbsent(pair[0].strip().toLowerCase(Locale.ROOT), pair[1].strip());
            }
        }
        return headers;
    }

    String target() {
        return headers.getOrDefault("location", "");
    }
}
