package dev.connectiondoctor.fault;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import dev.connectiondoctor.stage.Observations;
import dev.connectiondoctor.stage.proxy.Families;
import dev.connectiondoctor.stage.proxy.Family;
import dev.connectiondoctor.stage.proxy.ProxyEvidence;
import dev.connectiondoctor.stage.proxy.ProxyPort;

/** The setting names a SOCKS proxy, which few of these programs can speak to. */
final class SocksUnsupported implements FaultRule {
    @Override
    public String id() {
        return "settings.socks-unsupported";
    }

    @Override
    public Set<String> explains() {
        return ProxyTrouble.CONSEQUENCES;
    }

    @Override
    public Optional<Finding> judge(Observations seen) {
        return ProxyTrouble.outcome(seen, ProxyEvidence.Outcome.SPEAKS_SOCKS)
                .filter(SocksUnsupported::isSocksAddress)
                .map(proxy -> finding(seen, proxy));
    }

    static boolean isSocksAddress(ProxyEvidence proxy) {
        return Objects.requireNonNullElse(proxy.url(), "").startsWith("socks");
    }

    private Finding finding(Observations seen, ProxyEvidence proxy) {
        List<Family> all = Families.known().all();
        Finding.Builder finding = ProxyTrouble.finding(id(), seen, proxy, Culprit.SETTINGS)
                .with("can", names(all.stream().filter(family -> family.socks().equals("yes")).toList()))
                .with("cannot", names(all.stream().filter(family -> !family.socks().equals("yes")).toList()));
        alsoHttp(proxy).ifPresent(finding::fix);
        return finding.fix(Fixes.words("use-http-port-of-proxy", "find", "python")).build();
    }

    /** The same port with http, where it was seen to speak that as well. */
    static Optional<Fix> alsoHttp(ProxyEvidence proxy) {
        String right = ProxyTrouble.withScheme(proxy, "http");
        return proxy.ports()
                .stream()
                .filter(port -> port.languages().contains("http"))
                .map(ProxyPort::proxy)
                .filter(url -> url.endsWith(right.substring("http".length())))
                .findFirst()
                .map(_ -> Fix.of("change-proxy-scheme-to-http", new Step.Text("change"),
                        new Step.Env("HTTPS_PROXY", right)));
    }

    private static String names(List<Family> families) {
        return String.join(", ", families.stream().map(Family::name).toList());
    }
}
