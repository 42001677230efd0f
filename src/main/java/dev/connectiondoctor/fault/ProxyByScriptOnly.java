package dev.connectiondoctor.fault;

import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import dev.connectiondoctor.stage.Observations;
import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.stage.proxy.PacEvidence;
import dev.connectiondoctor.stage.proxy.ProxyEvidence;
import dev.connectiondoctor.stage.proxy.RouteRow;

/** The way out is told by a proxy script alone, which command-line tools do not run. */
final class ProxyByScriptOnly implements FaultRule {
    @Override
    public String id() {
        return "proxy.pac-only";
    }

    @Override
    public Set<String> explains() {
        Set<String> all = new HashSet<>(ProxyRequired.CONSEQUENCES);
        all.addAll(Set.of("settings.proxy-url-malformed", "proxy.not-a-proxy", "proxy.refused-connect",
                "proxy.bad-gateway", "proxy.breaks-direct-target"));
        return Set.copyOf(all);
    }

    @Override
    public Optional<Finding> judge(Observations seen) {
        return Ways.of(seen)
                .flatMap(ways -> Optional.ofNullable(ways.proxy().pac())
                        .filter(PacEvidence::fetched)
                        .filter(script -> takenForProxy(ways, script) || needed(ways))
                        .map(script -> finding(ways, script)));
    }

    /** The script's address, or that of the server that has it, stands where a proxy's should. */
    private static boolean takenForProxy(Ways ways, PacEvidence script) {
        boolean noProxy = ways.proxy().outcome() == ProxyEvidence.Outcome.MALFORMED
                || ways.proxy().outcome() == ProxyEvidence.Outcome.REFUSED_TUNNEL;
        return noProxy && script.source().equals(ways.proxy().source());
    }

    private static boolean needed(Ways ways) {
        return ways.directFails()
                && ways.otherWorking().filter(row -> row.route().equals(Ways.SCRIPT)).isPresent();
    }

    private Finding finding(Ways ways, PacEvidence script) {
        Subject subject = Subject.of(ways.seen());
        Finding.Builder finding = subject.name(Finding.problem(id(), Stage.PROXY, Culprit.SETTINGS))
                .with("script", script.address())
                .with("source", ProxyTrouble.source(script.source()))
                .with("answer", script.answers().isEmpty() ? script.error() : String.join("; ", script.answers()))
                .because("pac");
        Optional<RouteRow> row = ways.proxy().route(Ways.SCRIPT);
        row.map(ways::pointer).ifPresent(finding::because);
        if (row.isPresent()) {
            String proxy = Objects.requireNonNullElse(row.get().proxy(), "");
            Trial trial = row.get().works() ? Ways.proven(row.get(), subject.host()) : Trial.NOT_TRIED;
            finding.with("proxy", proxy).fix(ProxyTrouble.use(proxy, trial));
        } else if (ways.directWorks()) {
            finding.fix(Fixes.words("remove-script-setting", "remove").tried(ways.direct(subject.host())));
        }
        return finding.fix(Fixes.words("ask-for-plain-proxy", "ask", "local")).build();
    }
}
