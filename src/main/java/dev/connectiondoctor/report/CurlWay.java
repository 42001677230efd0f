package dev.connectiondoctor.report;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.net.Literals;
import dev.connectiondoctor.net.ProxyUrl;
import dev.connectiondoctor.stage.Evidence;
import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.stage.dns.DnsEvidence;
import dev.connectiondoctor.stage.proxy.ProxyEvidence;
import dev.connectiondoctor.target.BaseUrl;

/** The way of a check in options of curl: its proxy, its addresses, its authorities. */
final class CurlWay {
    private static final String CONNECT_SECONDS = "10";

    private final Report report;
    private final BaseUrl base;

    CurlWay(Report report, BaseUrl base) {
        this.report = report;
        this.base = base;
    }

    /** The way of the check, whatever the variables of a shell say. */
    CurlLine line(String seconds) {
        CurlLine line = new CurlLine().with("--connect-timeout", CONNECT_SECONDS, "--max-time", seconds);
        if (base.url().matches(".*[\\[\\]{}].*")) {
            line.with("--globoff");
        }
        String roots = report.target().way().roots();
        if (roots != null && base.secure() && printable(roots)) {
            line.with("--cacert", roots);
        }
        if (proxy() == null) {
            line.with("--noproxy", "*");
            pinned(line);
        } else {
            through(line, proxy(), roots);
        }
        return line;
    }

    /** An address that was given, or found by another resolver than curl would ask. */
    private void pinned(CurlLine line) {
        String host = Objects.requireNonNullElse(base.host(), "");
        List<String> given = report.target().way().resolve().getOrDefault(host, List.of());
        List<String> used = given.isEmpty() && report.target().way().dnsServer() != null
                ? evidence(Stage.DNS, DnsEvidence.class).map(dns -> dns.addresses()
                        .stream()
                        .map(DnsEvidence.Resolved::address)
                        .toList()).orElse(List.of())
                : given;
        List<String> literal = used.stream()
                .filter(address -> Literals.parse(address).isPresent())
                .map(address -> address.indexOf(':') < 0 ? address : "[" + address + "]")
                .toList();
        if (!literal.isEmpty() && Literals.parse(host).isEmpty()) {
            line.with("--resolve", host + ":" + base.port() + ":" + String.join(",", literal));
        }
    }

    private void through(CurlLine line, ProxyEvidence proxy, @Nullable String roots) {
        ProxyUrl.parse(String.valueOf(proxy.url())).ifPresent(address -> {
            String scheme = address.scheme().equals("socks") ? "socks5h" : address.scheme();
            line.with("--proxy", scheme + "://" + (address.host().indexOf(':') < 0
                    ? address.host()
                    : "[" + address.host() + "]") + ":" + address.port());
            report.target()
                    .way()
                    .resolve()
                    .getOrDefault(address.host(), List.of())
                    .stream()
                    .limit(1)
                    .filter(known -> Literals.parse(known).isPresent())
                    .forEach(known -> line.with("--resolve", address.host() + ":" + address.port() + ":" + known));
            if (address.secure() && roots != null && printable(roots)) {
                line.with("--proxy-cacert", roots);
            }
            line.with("--noproxy", "");
            if (proxy.credentials()) {
                line.with("--proxy-user").secret("", Reproductions.PROXY_LOGIN);
            }
        });
    }

    private @Nullable ProxyEvidence proxy() {
        return report.target().route().equals("direct")
                ? null
                : evidence(Stage.PROXY, ProxyEvidence.class).filter(proxy -> proxy.url() != null).orElse(null);
    }

    private <E extends Evidence> Optional<E> evidence(Stage stage, Class<E> type) {
        return Optional.ofNullable(report.stage(stage).result().evidenceOrNull())
                .filter(type::isInstance)
                .map(type::cast);
    }

    /** Whether a command may hold it. */
    static boolean printable(String text) {
        return text.codePoints()
                .noneMatch(point -> Character.isISOControl(point)
                        || Character.getType(point) == Character.FORMAT);
    }
}
