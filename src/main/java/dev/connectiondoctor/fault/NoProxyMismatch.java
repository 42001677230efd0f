package dev.connectiondoctor.fault;

import java.util.List;
import java.util.Optional;

import dev.connectiondoctor.stage.Observations;
import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.stage.proxy.ProxyChoice;
import dev.connectiondoctor.stage.proxy.RouteRow;

/** The list of hosts without a proxy means this host to some programs and not to others. */
final class NoProxyMismatch implements FaultRule {
    @Override
    public String id() {
        return "settings.no-proxy-mismatch";
    }

    @Override
    public Optional<Finding> judge(Observations seen) {
        return Ways.of(seen).filter(Ways::directWorks).flatMap(this::finding);
    }

    private Optional<Finding> finding(Ways ways) {
        List<ProxyChoice> spared = ways.proxy()
                .choices()
                .stream()
                .filter(choice -> choice.bypassedBy() != null && choice.why().startsWith("environment:"))
                .filter(choice -> !"loopback".equals(choice.bypassedBy()))
                .toList();
        List<ProxyChoice> misled = ways.proxy()
                .choices()
                .stream()
                .filter(choice -> choice.throughProxy() && choice.why().startsWith("environment:"))
                .toList();
        return spared.isEmpty() || misled.isEmpty() ? Optional.empty() : Optional.of(finding(ways, spared, misled));
    }

    private Finding finding(Ways ways, List<ProxyChoice> spared, List<ProxyChoice> misled) {
        Subject subject = Subject.of(ways.seen());
        String value = ways.exceptionsWith(subject.host());
        return subject.name(Finding.of(id(), Stage.PROXY, weight(ways, misled), Culprit.SETTINGS))
                .with("entry", String.valueOf(spared.getFirst().bypassedBy()))
                .with("spared", Ways.names(spared))
                .with("misled", Ways.names(misled))
                .because("choices")
                .fix(ProxyTrouble.except(value, ways.direct(subject.host())))
                .build();
    }

    /** Harmless where the proxy leads there as well; worst where it does not and it is the tool that goes there. */
    private static Severity weight(Ways ways, List<ProxyChoice> misled) {
        Optional<RouteRow> through = ways.proxy().route("environment");
        if (through.filter(RouteRow::works).isPresent()) {
            return Severity.INFO;
        }
        boolean tool = through.isPresent() && ways.ofTool().filter(misled::contains).isPresent();
        return tool ? Severity.PROBLEM : Severity.WARNING;
    }
}
