package dev.connectiondoctor.fault;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import dev.connectiondoctor.stage.Observations;
import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.stage.proxy.RouteRow;

/** The direct way is barred, and a proxy that this computer knows leads to the service. */
final class ProxyRequired implements FaultRule {
    /** What a barred way looks like, from the name to the first bytes. */
    static final Set<String> CONSEQUENCES = Set.of("dns.*", "tcp.*", "tls.reset-on-hello", "tls.closed-after-hello",
            "tls.silent-after-hello", "tls.reset-on-name", "tls.large-hello-blocked");

    @Override
    public String id() {
        return "proxy.required";
    }

    @Override
    public Set<String> explains() {
        return CONSEQUENCES;
    }

    @Override
    public Optional<Finding> judge(Observations seen) {
        return Ways.of(seen)
                .filter(Ways::directFails)
                .flatMap(ways -> ways.otherWorking()
                        .filter(row -> !row.route().equals(Ways.SCRIPT))
                        .map(row -> finding(ways, row)));
    }

    private Finding finding(Ways ways, RouteRow row) {
        Subject subject = Subject.of(ways.seen());
        String proxy = Objects.requireNonNullElse(row.proxy(), "");
        Finding.Builder finding = subject.name(Finding.problem(id(), Stage.PROXY, Culprit.SETTINGS))
                .with("proxy", proxy)
                .with("source", ProxyTrouble.source(row.source()))
                .because(ways.pointer(row))
                .because(ways.directPointer());
        String exception = ways.proxy().bypassedBy();
        if (exception != null) {
            finding.with("exception", exception)
                    .fix(Fixes.words("remove-proxy-exception", "remove")
                            .tried(Ways.proven(row, subject.host())));
        } else {
            finding.fix(ProxyTrouble.use(proxy, Ways.proven(row, subject.host())));
        }
        return finding.fix(Fixes.allowHost(subject)).build();
    }
}
