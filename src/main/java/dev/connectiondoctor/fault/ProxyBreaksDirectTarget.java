package dev.connectiondoctor.fault;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import dev.connectiondoctor.stage.Observations;
import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.stage.proxy.ProxyChoice;
import dev.connectiondoctor.stage.proxy.ProxyEvidence;
import dev.connectiondoctor.stage.proxy.RouteRow;

/** The proxy does not lead to this host, and the direct way does: the host has to be left out of the proxy. */
final class ProxyBreaksDirectTarget implements FaultRule {
    private static final Pattern PRIVATE = Pattern.compile("[^.:]+|.*\\.(local|internal|intranet|lan|corp|home\\.arpa)"
            + "|10\\..*|192\\.168\\..*|172\\.(1[6-9]|2\\d|3[01])\\..*|f[cd][0-9a-f]{2}:.*");
    private static final String THIS_COMPUTER = "localhost,127.0.0.1,::1";

    @Override
    public String id() {
        return "proxy.breaks-direct-target";
    }

    @Override
    public Set<String> explains() {
        return Set.of("proxy.refused-connect", "proxy.bad-gateway");
    }

    @Override
    public Optional<Finding> judge(Observations seen) {
        return Ways.of(seen).filter(Ways::directWorks).flatMap(ways -> ways.direct() ? others(ways) : itself(ways));
    }

    /** The check itself went through the proxy. */
    private Optional<Finding> itself(Ways ways) {
        Subject subject = Subject.of(ways.seen());
        boolean own = subject.loopback() || PRIVATE.matcher(subject.host()).matches();
        return Optional.of(ways.proxy())
                .filter(proxy -> proxy.outcome() == ProxyEvidence.Outcome.REFUSED_TUNNEL)
                .filter(proxy -> !ProxyTrouble.isWebServer(proxy))
                .filter(proxy -> own || ProxyCannotReachHost.tried(proxy))
                .map(proxy -> ProxyTrouble.finding(id(), ways.seen(), proxy, Culprit.SETTINGS)
                        .with("status", String.valueOf(proxy.connectStatus()))
                        .because("connectStatus")
                        .because(ways.directPointer())
                        .fix(fix(ways, subject))
                        .build());
    }

    /** The check went to this computer directly, as some programs do; others ask the proxy for it. */
    private Optional<Finding> others(Ways ways) {
        Subject subject = Subject.of(ways.seen());
        List<ProxyChoice> misled = ways.proxy().choices().stream().filter(ProxyChoice::throughProxy).toList();
        return ways.proxy()
                .route("environment")
                .filter(_ -> subject.loopback() && !misled.isEmpty())
                .filter(ProxyBreaksDirectTarget::refused)
                .map(row -> finding(ways, subject, row, misled));
    }

    /** The proxy is there, and did not do it. */
    private static boolean refused(RouteRow row) {
        boolean asked = row.connect() != null && row.connect().status() != null || row.request() != null;
        return asked && !row.works();
    }

    private Finding finding(Ways ways, Subject subject, RouteRow row, List<ProxyChoice> misled) {
        boolean tool = ways.ofTool().filter(misled::contains).isPresent();
        RouteRow.Connect connect = row.connect();
        Integer status = connect == null ? null : connect.status();
        if (status == null && row.request() != null) {
            status = row.request().status();
        }
        return subject.name(Finding.of(id(), Stage.PROXY, tool ? Severity.PROBLEM : Severity.WARNING,
                Culprit.SETTINGS))
                .with("proxy", String.valueOf(row.proxy()))
                .with("source", ProxyTrouble.source(row.source()))
                .with("status", String.valueOf(status))
                .with("programs", Ways.names(misled))
                .because(ways.pointer(row))
                .because("choices")
                .fix(fix(ways, subject))
                .build();
    }

    private static Fix fix(Ways ways, Subject subject) {
        String value = ways.exceptionsWith(subject.loopback() ? THIS_COMPUTER : subject.host());
        return ProxyTrouble.except(value, ways.direct(subject.host()));
    }
}
