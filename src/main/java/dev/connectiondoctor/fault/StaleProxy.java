package dev.connectiondoctor.fault;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.connectiondoctor.stage.Observations;
import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.stage.proxy.ProxyChoice;
import dev.connectiondoctor.stage.proxy.ProxyEvidence;
import dev.connectiondoctor.stage.proxy.ProxyPort;

/** A setting still names a proxy on this computer that no longer runs, and the direct way works. */
final class StaleProxy implements FaultRule {
    @Override
    public String id() {
        return "settings.stale-proxy";
    }

    @Override
    public Set<String> explains() {
        return Set.of("proxy.unreachable");
    }

    @Override
    public Optional<Finding> judge(Observations seen) {
        return Ways.of(seen)
                .filter(Ways::directWorks)
                .flatMap(ways -> ways.proxy()
                        .ports()
                        .stream()
                        .filter(StaleProxy::isLeftOver)
                        .flatMap(port -> finding(ways, port).stream())
                        .findFirst());
    }

    private static boolean isLeftOver(ProxyPort port) {
        return port.state() == ProxyPort.State.REFUSED && ProxyTrouble.isLoopback(port.proxy());
    }

    /** Where the check goes through a proxy that was named for it alone, there is nothing left over. */
    private Optional<Finding> finding(Ways ways, ProxyPort port) {
        boolean itself = port.proxy().equals(ways.proxy().url())
                && ways.proxy().outcome() == ProxyEvidence.Outcome.REFUSED_CONNECTION;
        if (!ways.direct() && (!itself || ways.proxy().source().equals("option"))) {
            return Optional.empty();
        }
        List<ProxyChoice> users = ways.proxy()
                .choices()
                .stream()
                .filter(choice -> port.proxy().equals(choice.proxy()))
                .toList();
        if (!itself && users.isEmpty()) {
            return Optional.empty();
        }
        boolean tool = itself || ways.ofTool().filter(users::contains).isPresent();
        Subject subject = Subject.of(ways.seen());
        Finding.Builder finding = subject
                .name(Finding.of(id(), Stage.PROXY, tool ? Severity.PROBLEM : Severity.WARNING, Culprit.SETTINGS))
                .with("proxy", port.proxy())
                .with("sources", ProxyTrouble.sources(port.sources()))
                .with("programs", users.isEmpty() ? port.proxy() : Ways.names(users))
                .because("ports/" + ways.proxy().ports().indexOf(port))
                .fix(Fixes.words("remove-stale-proxy", "remove", "start").tried(ways.direct(subject.host())));
        return Optional.of(ProxyTrouble.insideWindows(finding, ways.proxy()).build());
    }
}
